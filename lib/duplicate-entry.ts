import { t } from './i18n.ts';

const LONGEST_ID = 64;
const LONGEST_NAME = 80;

interface Entry {
  id: string;
  name: string;
  enabled: boolean;
}

/** A copy of a connector or a rule under an id and a name of its own, switched off until somebody has changed what it is for. */
export function duplicateEntry<E extends Entry>(original: E, all: readonly E[]): E {
  const ids = all.map(({ id }) => id);
  const names = all.map(({ name }) => name);
  return {
    ...original,
    id: firstFree((count) => cut(original.id, LONGEST_ID, count === 1 ? '-copy' : `-copy-${count}`), ids),
    name: firstFree((count) => cut(original.name, LONGEST_NAME, ` ${copyText(count)}`), names),
    enabled: false,
  };
}

function copyText(count: number): string {
  return count === 1 ? t('options.connectors.copy') : t('options.connectors.copyNumbered', { count });
}

function firstFree(make: (count: number) => string, taken: readonly string[]): string {
  for (let count = 1; ; count++) {
    const made = make(count);
    if (!taken.includes(made)) return made;
  }
}

function cut(text: string, longest: number, ending: string): string {
  return text.slice(0, longest - ending.length).trimEnd() + ending;
}
