import { isHeaderValue } from '../lookup/header.ts';
import type { FilledRequest, Part } from './delivery.ts';
import { dotSegments } from './dot-segments.ts';
import { escapeText } from './escapes.ts';

/** Texts that follow each other as one. */
export function packParts(parts: readonly Part[]): Part[] {
  const packed: Part[] = [];
  for (const part of parts) {
    const last = packed.at(-1);
    if (typeof part === 'string' && typeof last === 'string') packed[packed.length - 1] = last + part;
    else packed.push(part);
  }
  return packed;
}

/**
 * The text as it is sent: `open` gives the value of a secret by its name, and each is escaped for where it stands as every other value is; in a header it stands as it is, for there nobody
 * decodes it. Ask `unfitSecret` first.
 */
export function joinParts(parts: readonly Part[], open: (name: string) => string): string {
  return parts.map((part) => (typeof part === 'string' ? part : openedPart(part, open))).join('');
}

/** The text as people may see it: secrets by name. */
export function partsText(parts: readonly Part[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : `{secret.${part.secret}}`)).join('');
}

/** The names of the secrets in these parts, each once, in order. */
export function secretsIn(parts: readonly Part[]): string[] {
  return [...new Set(parts.flatMap((part) => (typeof part === 'string' ? [] : [part.secret])))];
}

/** The name of a secret that cannot stand where the request has it: not one line in a header, or dots in the address that browsers resolve; `null` where all fit. */
export function unfitSecret(
  { url, headers }: Pick<FilledRequest, 'url' | 'headers'>,
  open: (name: string) => string,
): string | null {
  const inHeaders = headers.flatMap(({ value }) => secretsIn(value));
  const unfit = inHeaders.find((name) => !isHeaderValue(open(name)));
  if (unfit !== undefined) return unfit;
  const own = dotSegments(joinParts(url, () => 'x'));
  return dotSegments(joinParts(url, open)) === own ? null : (secretsIn(url)[0] ?? null);
}

function openedPart(part: Exclude<Part, string>, open: (name: string) => string): string {
  const value = open(part.secret);
  return part.as === 'header' ? value : escapeText(part.as, value);
}
