import type { FilledRequest, Part, SkipReason } from './delivery.ts';
import { fillBody } from './fill-body.ts';
import { fillToken, type ReadTag } from './fill-token.ts';
import { fillUrl, withQuery } from './fill-url.ts';
import { packParts, partsText } from './parts.ts';
import type { RuleRequest } from './rule.ts';
import { tokensOf } from './template-tokens.ts';

/** How large a request may become, in bytes: address, headers and body together. */
export const MOST_BYTES = 256_000;

export type FilledRule =
  | { state: 'filled'; request: FilledRequest }
  | { state: 'skipped'; why: Extract<SkipReason, 'path-empty' | 'too-large'> };

/** A rule's request for one event, secrets still by name. The form of a GET becomes its query. */
export function fillRule(request: RuleRequest, read: ReadTag): FilledRule {
  const url = fillUrl(request.url, read);
  if (url === null) return { state: 'skipped', why: 'path-empty' };
  const { method, format, authorisation, sign } = request;
  const body = fillBody(request, read);
  const isQuery = method === 'GET' && body !== null;
  const filled: FilledRequest = {
    method,
    format,
    url: isQuery ? withQuery(url, body) : url,
    headers: request.headers.map(({ name, value }) => ({ name, value: headerParts(value, read) })),
    body: method === 'GET' ? null : body,
    authorisation,
    sign,
  };
  return bytesOf(filled) > MOST_BYTES
    ? { state: 'skipped', why: 'too-large' }
    : { state: 'filled', request: filled };
}

function headerParts(value: string, read: ReadTag): Part[] {
  const tokens = tokensOf(value.trim());
  return packParts(
    tokens.map((token) => (token.kind === 'text' ? token.text : fillToken(token, 'header', read))),
  );
}

function bytesOf({ url, headers, body }: FilledRequest): number {
  const texts = [url, ...headers.map(({ value }) => value), body ?? []].map(partsText);
  return new TextEncoder().encode(texts.join('')).length;
}
