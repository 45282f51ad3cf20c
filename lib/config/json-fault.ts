export type JsonFaultKind =
  | 'empty'
  | 'html'
  | 'not-json'
  | 'comment'
  | 'trailing-comma'
  | 'missing-comma'
  | 'other-quotes'
  | 'string'
  | 'ended'
  | 'unexpected';

/** The first thing in a text that keeps it from being JSON, and where: lines and columns count from 1. */
export interface JsonFault {
  kind: JsonFaultKind;
  line: number;
  column: number;
}

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

/** Single ones, and those that word processors and chats put in place of the straight ones. */
const OTHER_QUOTES = /^['‘’‚“”„«»`]/;

const SPACE = /[ \t\r\n]*/y;
const TOKEN =
  /"[ !#-[\]-\u{10ffff}]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[ !#-[\]-\u{10ffff}]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:]/uy;

/** Where a text stops being JSON (RFC 8259), and why; `null` where it is JSON. Browsers have different words for it, and some name no place. */
export function jsonFault(text: string): JsonFault | null {
  const open: string[] = [];
  let expected: Expected = 'value';
  let before = { token: '', start: 0, end: 0 };
  for (;;) {
    const start = endOf(SPACE, text, before.end);
    if (start === text.length)
      return expected === 'nothing' ? null : at(text, start, before.token === '' ? 'empty' : 'ended');
    const token = text.slice(start, endOf(TOKEN, text, start));
    const next: Expected | null = token === '' ? null : after(expected, token, open);
    if (next === null) return faultAt(text, start, token, expected, before);
    expected = next;
    before = { token, start, end: start + token.length };
  }
}

function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

/** What may follow a token; `null` where the token itself may not stand there. `open` holds the brackets that are open. */
function after(expected: Expected, token: string, open: string[]): Expected | null {
  switch (expected) {
    case 'nothing':
      return null;
    case 'colon':
      return token === ':' ? 'value' : null;
    case 'comma-or-end':
      return token === ',' ? (open.at(-1) === '{' ? 'key' : 'value') : closed(token, open);
    case 'key':
    case 'key-or-end':
      if (token.startsWith('"')) return 'colon';
      return expected === 'key-or-end' ? closed(token, open) : null;
    case 'value':
      return begun(token, open);
    case 'value-or-end':
      return token === ']' ? closed(token, open) : begun(token, open);
  }
}

function begun(token: string, open: string[]): Expected | null {
  if (/^[}\],:]$/.test(token)) return null;
  if (token !== '{' && token !== '[') return ended(open);
  open.push(token);
  return token === '{' ? 'key-or-end' : 'value-or-end';
}

function closed(token: string, open: string[]): Expected | null {
  if (token !== (open.at(-1) === '{' ? '}' : ']')) return null;
  open.pop();
  return ended(open);
}

function ended(open: string[]): Expected {
  return open.length === 0 ? 'nothing' : 'comma-or-end';
}

function faultAt(
  text: string,
  start: number,
  token: string,
  expected: Expected,
  before: { token: string; start: number; end: number },
): JsonFault {
  const rest = text.slice(start, start + 2);
  if (before.token === '' && rest.startsWith('<')) return at(text, start, 'html');
  if (rest === '//' || rest === '/*' || rest.startsWith('#')) return at(text, start, 'comment');
  if (before.token === '') return at(text, start, 'not-json');
  if (before.token === ',' && /^[}\]]$/.test(token)) return at(text, before.start, 'trailing-comma');
  if (OTHER_QUOTES.test(rest)) return at(text, start, 'other-quotes');
  if (token === '' && rest.startsWith('"')) return at(text, start, unfinished(text, start));
  if (expected === 'comma-or-end' && /^["{[]/.test(token)) return at(text, before.end, 'missing-comma');
  return at(text, start, 'unexpected');
}

/** A file that was cut in a text has no further quotation mark or line. */
function unfinished(text: string, start: number): 'ended' | 'string' {
  return /^"(?:[ !#-[\]-\u{10ffff}]|\\.?)*$/u.test(text.slice(start, start + 100_000)) ? 'ended' : 'string';
}

function at(text: string, index: number, kind: JsonFaultKind): JsonFault {
  const lines = text.slice(0, index).split('\n');
  return { kind, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
