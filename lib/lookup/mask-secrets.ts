import { isJson } from './is-json.ts';

/** What stands where a secret was. */
export const MASK = '•••';

/** A secret shorter than this, in characters, is not masked: it would be found in every other word. */
const SHORTEST_MASKED = 4;

/**
 * Replaces every secret in a text that came back from an endpoint: as it is, and as JSON, HTML or percent-encoding spell it. JSON stays JSON: in
 * it whole strings and numbers are looked at, so that a mask never breaks an escape.
 */
export function maskSecrets(text: string, secrets: readonly string[]): string {
  const pattern = secretPattern(secrets);
  if (pattern === null || !pattern.test(text)) return text;
  return isJson(text)
    ? text.replace(JSON_TOKEN, (token) => maskToken(token, pattern))
    : text.replace(pattern, MASK);
}

/** Like `maskSecrets`, for a text that was cut off: where it ends in the beginning of a secret, that goes too. */
export function maskCutText(text: string, secrets: readonly string[]): string {
  const masked = maskSecrets(text, secrets);
  const begun = secrets.flatMap(commonSpellings).map((secret) => lengthOfBeginning(masked, secret));
  const longest = Math.max(0, ...begun);
  return longest === 0 ? masked : `${masked.slice(0, -longest)}${MASK}`;
}

/** A JSON string, or a run of characters that is a number, `true`, `false` or `null`. */
const JSON_TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[^\s",:[\]{}]+/g;

function maskToken(token: string, pattern: RegExp): string {
  pattern.lastIndex = 0;
  if (!pattern.test(token)) return token;
  if (!token.startsWith('"')) return JSON.stringify(MASK);
  return JSON.stringify(String(JSON.parse(token)).replace(pattern, MASK));
}

function secretPattern(secrets: readonly string[]): RegExp | null {
  const spelled = secrets
    .filter((secret) => secret.length >= SHORTEST_MASKED)
    .toSorted((a, b) => b.length - a.length)
    .map((secret) => [...secret].map(spellings).join(''));
  return spelled.length === 0 ? null : new RegExp(spelled.join('|'), 'g');
}

/** A regular expression for one character and for every way that an echo may spell it; backslashes may be doubled by JSON within JSON. */
function spellings(char: string): string {
  const units = Array.from({ length: char.length }, (_, index) => char.charCodeAt(index));
  const json = units.map((unit) => `\\\\{1,8}u${anyCase(unit.toString(16).padStart(4, '0'))}`).join('');
  const bytes = [...new TextEncoder().encode(char)];
  const percent = bytes.map((byte) => `%${anyCase(byte.toString(16).padStart(2, '0'))}`).join('');
  const html = (HTML[char] ?? []).map((entity) => `&${entity};`);
  return `(?:${[plain(char), json, percent, ...html].join('|')})`;
}

function plain(char: string): string {
  if (char === '\\') return String.raw`\\{1,8}`;
  if (char === '\t') return String.raw`\t|\\{1,8}t`;
  const literal = char.replace(/[$()*+./?[\]^{|}-]/, String.raw`\$&`);
  return char === '"' || char === '/' ? String.raw`\\{0,8}${literal}` : literal;
}

const HTML: Record<string, string[]> = {
  '&': ['amp'],
  '<': ['lt'],
  '>': ['gt'],
  '"': ['quot', '#34'],
  "'": ['apos', '#0?39', '#x27'],
};

function anyCase(hex: string): string {
  return hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}

function commonSpellings(secret: string): string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  return [secret, json, json.replaceAll('/', String.raw`\/`), encodeURIComponent(secret.toWellFormed())];
}

function lengthOfBeginning(text: string, secret: string): number {
  for (let length = secret.length - 1; length > 0; length--)
    if (text.endsWith(secret.slice(0, length))) return length;
  return 0;
}
