import type { Json } from '../lookup/answer.ts';
import type { Escape, Part } from './delivery.ts';
import { escapeHtml, escapeHtmlInJson, escapeText, jsonText } from './escapes.ts';
import type { Token } from './template-tokens.ts';

/** Gives what a tag stands for; `undefined` or `null` where it is not known. */
export type ReadTag = (tag: string) => Json | undefined;

/** A tag or a secret, filled in for where it stands. */
export function fillToken(token: Exclude<Token, { kind: 'text' }>, as: Escape, read: ReadTag): Part {
  if (token.kind === 'secret') return { secret: token.name, as };
  return escapeValue(as, read(token.name) ?? null, token.filter === 'html');
}

/** A value as people would write it in a sentence: nothing where there is none, lists with commas, and JSON of whatever has names in it. */
export function textOf(value: Json): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  return Array.isArray(value) && value.every(isPlain) ? value.map(textOf).join(',') : jsonText(value);
}

function escapeValue(as: Escape, value: Json, asHtml: boolean): string {
  if (as === 'json-value') return asHtml ? escapeHtmlInJson(jsonText(value)) : jsonText(value);
  const text = textOf(value);
  return escapeText(as, asHtml ? escapeHtml(text) : text);
}

function isPlain(value: Json): boolean {
  return typeof value !== 'object' || value === null;
}
