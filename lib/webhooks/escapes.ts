import type { Json } from '../lookup/answer.ts';
import { escapeHeader } from '../lookup/fill-request.ts';
import type { Escape } from './delivery.ts';

/**
 * A text, written so that it stays where it stands, and so that what reads the request there reads this text back. Halves of characters (lone surrogates) are U+FFFD everywhere; in
 * XML so is every character that XML has no place for.
 */
export function escapeText(as: Escape, text: string): string {
  switch (as) {
    case 'path':
      return inPath(text);
    case 'query':
    case 'form':
      return encodeURIComponent(text.toWellFormed());
    case 'json-string':
      return jsonText(text).slice(1, -1);
    case 'json-value':
      return jsonText(text);
    case 'xml':
      return inXml(text);
    case 'header':
      return inHeader(text);
  }
}

/** A value as JSON. */
export function jsonText(value: Json): string {
  return JSON.stringify(value).replace(JSON_ESCAPE, (escaped) =>
    LONE_SURROGATE.test(escaped) ? '\ufffd' : escaped,
  );
}

/** A text as HTML has it in a text or between quotation marks. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => HTML[char] ?? char);
}

/** The same within JSON, whose own quotation marks stay: every text and every name in it. */
export function escapeHtmlInJson(json: string): string {
  return json.replace(/\\.|[&<>']/g, (part) => (part === '\\"' ? '&quot;' : escapeHtml(part)));
}

const HTML: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** One escape of a JSON text. `JSON.stringify` escapes surrogates only where they are alone. */
const JSON_ESCAPE = /\\(?:u[0-9a-f]{4}|.)/g;
const LONE_SURROGATE = /^\\ud[89a-f]/;

/** Colons stay: tokens in paths have them (`/bot123:ABC/`), and not every receiver decodes paths. */
function inPath(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('%3A', ':');
}

/** Characters of XML 1.0 (its production 2); others cannot even be written as a reference. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** For texts and attributes alike: white space is written as a reference, for parsers make a line feed of CR, and a space of any in attributes; so are controls, which XML 1.1 restricts. */
function inXml(text: string): string {
  return text
    .toWellFormed()
    .replace(NOT_IN_XML, '\ufffd')
    .replace(/[&<>\]"'\t\n\r\x7f-\x9f\u2028]/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** Spaces at the ends are encoded too: browsers cut them off where they end the header. */
function inHeader(text: string): string {
  return escapeHeader(text).replace(/^ +| +$/g, (spaces) => '%20'.repeat(spaces.length));
}
