import { t } from '../i18n.ts';
import type { Json } from './answer.ts';

/** An answer nested deeper, or holding more values, than any panel could show is refused: both only ever come from a mistake or an attack. */
export const DEEPEST = 100;
export const MOST_VALUES = 50_000;

export type ReadJson =
  | { state: 'json'; value: Json; notes: string[] }
  | { state: 'not-json' | 'too-deep' | 'too-many' };

/** Parses what an endpoint sent. A byte order mark is passed over; keys named `__proto__` are taken out, for a later copy could run into them. */
export function readJson(text: string): ReadJson {
  const value = parse(text.replace(/^\ufeff/, ''));
  if (value === undefined) return { state: 'not-json' };
  const { state, dropped } = inspect(value);
  if (state !== 'fine') return { state };
  return {
    state: 'json',
    value,
    notes: dropped === 0 ? [] : [t('notes.prototypeKey', { key: '__proto__' })],
  };
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Walks level by level, without recursion: the depth is the sender's to choose. */
function inspect(top: Json): { state: 'fine' | 'too-deep' | 'too-many'; dropped: number } {
  let level = [top];
  let values = 0;
  let dropped = 0;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return { state: 'too-deep', dropped };
    values += level.length;
    if (values > MOST_VALUES) return { state: 'too-many', dropped };
    const holders = level.filter((value) => typeof value === 'object' && value !== null);
    dropped += holders.filter(dropPrototypeKey).length;
    level = holders.flatMap((holder): Json[] => Object.values(holder));
  }
  return { state: 'fine', dropped };
}

function dropPrototypeKey(holder: object): boolean {
  return Object.hasOwn(holder, '__proto__') && Reflect.deleteProperty(holder, '__proto__');
}
