import { percentEncoded } from '../lookup/fill-request.ts';
import type { Part } from './delivery.ts';
import { fillToken, type ReadTag } from './fill-token.ts';
import { packParts } from './parts.ts';
import type { RuleRequest } from './rule.ts';
import { type Token, tokensOf } from './template-tokens.ts';

/** A rule's body for one event; `null` where it has none. */
export function fillBody(
  { format, body }: Pick<RuleRequest, 'format' | 'body'>,
  read: ReadTag,
): Part[] | null {
  if (body.trim() === '') return null;
  switch (format) {
    case 'json':
      return packParts(jsonParts(tokensOf(body), read));
    case 'xml':
      return packParts(
        tokensOf(body).map((token) => (token.kind === 'text' ? token.text : fillToken(token, 'xml', read))),
      );
    case 'form':
      return packParts(formParts(tokensOf(withoutBreaks(body)), read));
  }
}

function jsonParts(tokens: readonly Token[], read: ReadTag): Part[] {
  const places = jsonPlaces(tokens);
  return tokens.map((token, index) =>
    token.kind === 'text' ? token.text : fillToken(token, places[index] ?? 'json-value', read),
  );
}

/** Where each token of a JSON template begins: within a text a tag is a piece of that text, elsewhere a value of its own. */
export function jsonPlaces(tokens: readonly Token[]): ('json-string' | 'json-value')[] {
  let inText = false;
  return tokens.map((token) => {
    const place = inText ? 'json-string' : 'json-value';
    if (token.kind !== 'text') return place;
    for (const [mark] of token.text.matchAll(/\\.|"/gs)) if (mark === '"') inText = !inText;
    return place;
  });
}

/** The template's own text may be written plainly: what has no place in a form, or would mean something else there, is encoded. */
function formParts(tokens: readonly Token[], read: ReadTag): Part[] {
  return tokens.map((token) =>
    token.kind === 'text'
      ? token.text.toWellFormed().replace(NOT_IN_FORM, percentEncoded)
      : fillToken(token, 'form', read),
  );
}

/** A percent sign that begins no code, and what URLs have no place for. */
const NOT_IN_FORM = /%(?![0-9a-f]{2})|[^\x21-\x7e]|["#<>\\^`{|}]/giu;

/** A form may be written with each variable on a line of its own: line breaks beside its `&` are no part of it. */
function withoutBreaks(form: string): string {
  return form.trim().split('&').map(withoutOuterBreaks).join('&');
}

function withoutOuterBreaks(variable: string): string {
  const [from, to] = [variable.trimStart(), variable.trimEnd()];
  const before = variable.slice(0, variable.length - from.length);
  const after = variable.slice(to.length);
  const start = /[\r\n]/.test(before) ? before.length : 0;
  return variable.slice(start, /[\r\n]/.test(after) ? Math.max(start, to.length) : undefined);
}
