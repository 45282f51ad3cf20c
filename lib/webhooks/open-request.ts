import { base64 } from '../base64.ts';
import type { OpenSecret } from '../lookup/fill-secrets.ts';
import { isHeaderValue } from '../lookup/header.ts';
import type { AttemptOutcome, FilledRequest } from './delivery.ts';
import { joinParts, secretsIn, unfitSecret } from './parts.ts';
import { CONTENT_TYPES } from './request-text.ts';
import { signature, signingKey } from './sign.ts';

/** A request as it goes over the wire. `secrets`: what is to be masked in what comes back. */
export interface OpenedRequest {
  url: string;
  method: string;
  headers: Headers;
  body: string | null;
  secrets: string[];
}

type Unopened = Extract<
  AttemptOutcome,
  { kind: 'secret-missing' | 'secret-unreadable' | 'vault-unreadable' }
>;

/**
 * Puts the secrets into a request, the authorisation and the headers of Standard Webhooks 1.0.0: `webhook-id`, `webhook-timestamp` in seconds, and `webhook-signature` where it is signed. `now` in
 * milliseconds. A secret that cannot stand where it is wanted counts as unreadable: in a header one of several lines, to sign with one that is none.
 */
export async function openRequest(
  request: FilledRequest,
  { id, now, openSecret }: { id: string; now: number; openSecret: OpenSecret },
): Promise<OpenedRequest | Unopened> {
  const opened = await openAll(request, openSecret);
  if (!(opened instanceof Map)) return opened;
  const open = (name: string) => opened.get(name) ?? '';
  const unfit = unfitSecret(request, open) ?? unfitAuthorisation(request, open) ?? unfitKey(opened);
  if (unfit !== null) return { kind: 'secret-unreadable', name: unfit };
  const body = request.body === null ? null : joinParts(request.body, open);
  const headers = new Headers();
  if (body !== null) headers.set('content-type', CONTENT_TYPES[request.format]);
  const [header, credentials = ''] = authorise(request, open) ?? [];
  if (header !== undefined) headers.set(header, credentials);
  for (const { name, value } of request.headers) headers.set(name, joinParts(value, open));
  await stamp(headers, { id, timestamp: Math.floor(now / 1000), body: body ?? '' }, signingKeys(opened));
  const secrets = [...opened.values(), ...(header === undefined ? [] : [bare(credentials)])];
  return { url: joinParts(request.url, open), method: request.method, headers, body, secrets };
}

/** The secrets that a request wants, by name. `signing_next` is put up with where there is none. */
async function openAll(request: FilledRequest, open: OpenSecret): Promise<Map<string, string> | Unopened> {
  const values = new Map<string, string>();
  for (const name of namesOf(request)) {
    const secret = await open(name);
    if (secret.state === 'secret') values.set(name, secret.value);
    else if (secret.state === 'no-vault') return { kind: 'vault-unreadable' };
    else if (secret.state !== 'missing' || name !== NEXT) return { kind: `secret-${secret.state}`, name };
  }
  return values;
}

const NEXT = 'signing_next';

function namesOf({ url, headers, body, authorisation, sign }: FilledRequest): Set<string> {
  const parts = [...url, ...headers.flatMap(({ value }) => value), ...(body ?? [])];
  const own = { none: [], basic: ['password'], 'api-key': ['key'], bearer: ['token'] }[authorisation.type];
  return new Set([...secretsIn(parts), ...own, ...(sign ? ['signing', NEXT] : [])]);
}

/** The header that proves who asks, by name and value. A password goes as UTF-8 (RFC 7617, 2.1). */
function authorise(
  { authorisation }: FilledRequest,
  open: (name: string) => string,
): [string, string] | undefined {
  switch (authorisation.type) {
    case 'none':
      return undefined;
    case 'basic': {
      const both = new TextEncoder().encode(`${authorisation.username}:${open('password')}`);
      return ['authorization', `Basic ${base64(both)}`];
    }
    case 'api-key':
      return [authorisation.header, open('key')];
    case 'bearer':
      return ['authorization', `Bearer ${open('token')}`];
  }
}

function unfitAuthorisation({ authorisation }: FilledRequest, open: (name: string) => string): string | null {
  const name = { none: null, basic: null, 'api-key': 'key', bearer: 'token' }[authorisation.type];
  return name === null || isHeaderValue(open(name)) ? null : name;
}

function unfitKey(opened: ReadonlyMap<string, string>): string | null {
  const names = ['signing', NEXT].filter((name) => opened.has(name));
  return names.find((name) => signingKey(opened.get(name) ?? '') === null) ?? null;
}

function signingKeys(opened: ReadonlyMap<string, string>) {
  return ['signing', NEXT].flatMap((name) => {
    const key = signingKey(opened.get(name) ?? '');
    return key === null ? [] : [key];
  });
}

async function stamp(
  headers: Headers,
  signed: { id: string; timestamp: number; body: string },
  keys: ReturnType<typeof signingKeys>,
): Promise<void> {
  headers.set('webhook-id', signed.id);
  headers.set('webhook-timestamp', String(signed.timestamp));
  if (keys.length > 0) headers.set('webhook-signature', await signature(signed, keys));
}

/** Without the word before it. */
function bare(credentials: string): string {
  return credentials.replace(/^(?:Basic|Bearer) /, '');
}
