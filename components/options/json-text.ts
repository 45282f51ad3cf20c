import { t } from '../../lib/i18n.ts';
/** A text read as JSON, or what is wrong with it; `line` counts from 1. */
export type ParsedJson = { ok: true; value: unknown } | { ok: false; line: number; message: string };

/** Reads JSON. Browsers do not all say where a mistake is, so that is found here. */
export function parseJson(text: string): ParsedJson {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    const at = mistakeAt(text);
    const line = text.slice(0, at).split('\n').length;
    const found = text.slice(at, at + 12).split('\n')[0] ?? '';
    const ends = text.slice(at).trim() === '';
    const message = ends ? t('options.json.ends') : t('options.json.unexpected', { text: found });
    return { ok: false, line, message };
  }
}

/** The next token of a JSON text, from `lastIndex` on. */
export const TOKEN = /\s*("(?:[^"\\\n]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:])/y;

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end';

/** Where the first token begins that may not stand there. */
function mistakeAt(text: string): number {
  const open: string[] = [];
  let expected: Expected = 'value';
  TOKEN.lastIndex = 0;
  for (let at = 0; ; at = TOKEN.lastIndex) {
    const token: string | undefined = TOKEN.exec(text)?.[1];
    const next: Expected | null = token === undefined ? null : step(token, expected, open);
    if (next === null) return at + (text.slice(at).match(/^\s*/)?.[0].length ?? 0);
    expected = next;
  }
}

/** What may follow a token; `null` where it may not stand there itself. Keeps `open`, the brackets around, up to date. */
function step(token: string, expected: Expected, open: string[]): Expected | null {
  const inObject = open.at(-1) === '{';
  switch (expected) {
    case 'value':
    case 'value or ]':
      if (token === ']' && expected === 'value or ]') return close(open);
      return value(token, open);
    case 'key':
    case 'key or }':
      if (token === '}' && expected === 'key or }') return close(open);
      return token.startsWith('"') ? ':' : null;
    case ':':
      return token === ':' ? 'value' : null;
    case ', or end':
      if (open.length === 0) return null;
      if (token === ',') return inObject ? 'key' : 'value';
      return token === (inObject ? '}' : ']') ? close(open) : null;
  }
}

function value(token: string, open: string[]): Expected | null {
  if (token === '{' || token === '[') {
    open.push(token);
    return token === '{' ? 'key or }' : 'value or ]';
  }
  return /^[\]},:]$/.test(token) ? null : ', or end';
}

function close(open: string[]): Expected {
  open.pop();
  return ', or end';
}
