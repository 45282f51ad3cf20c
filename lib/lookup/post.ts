import type { LookupRequest } from './build-request.ts';
import { fillSecrets, type OpenSecret } from './fill-secrets.ts';
import { maskCutText, maskSecrets } from './mask-secrets.ts';
import { readBody } from './read-body.ts';
import { retryAt } from './retry-after.ts';

/** What became of one lookup on the wire. Secrets are masked in every text. */
export type PostOutcome =
  /** `retryAt`: when the endpoint wants to be asked again, in milliseconds since the epoch, where it says so. */
  | { kind: 'response'; http: number; contentType: string; text: string; retryAt?: number }
  /** `text` is what came until then. */
  | { kind: 'too-large' | 'cut-short'; http: number; contentType: string; text: string }
  | { kind: 'redirect' }
  | { kind: 'timeout'; seconds: number }
  | { kind: 'unreachable' }
  | { kind: 'offline' }
  | { kind: 'secret-missing' | 'secret-unreadable'; name: string }
  | { kind: 'vault-unreadable' };

export interface PostWorld {
  fetch: typeof fetch;
  /** The time, in milliseconds since the epoch. */
  now: () => number;
  /** `navigator.onLine`: asked only after a request failed, since endpoints on this machine answer without a network. */
  online: () => boolean;
  openSecret: OpenSecret;
}

/** The browser's own fetch, for the world of `post`. */
export const browserFetch: typeof fetch = (...request) => fetch(...request);

/**
 * THE lookup fetch: one POST, no retry. Redirects are refused, for browsers would carry the secret header and the body along to wherever they lead. The time limit
 * covers headers and body. Never rejects.
 */
export async function post(request: LookupRequest, world: PostWorld): Promise<PostOutcome> {
  const filled = await fillSecrets(request.headers, world.openSecret);
  if (filled.state === 'no-vault') return { kind: 'vault-unreadable' };
  if (filled.state !== 'filled') return { kind: `secret-${filled.state}`, name: filled.name };
  const outcome = await exchange({ ...request, headers: filled.headers }, world);
  return masked(outcome, filled.secrets);
}

async function exchange(request: LookupRequest, world: PostWorld): Promise<PostOutcome> {
  const { fetch } = world;
  const signal = AbortSignal.timeout(request.timeoutSeconds * 1000);
  const timeout: PostOutcome = { kind: 'timeout', seconds: request.timeoutSeconds };
  try {
    const response = await fetch(request.url, {
      method: 'POST',
      headers: request.headers,
      body: request.body,
      credentials: request.credentials,
      redirect: 'manual',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal,
    });
    if (isRedirect(response)) return await dropped(response);
    const body = await readBody(response);
    if (body.state === 'cut-short' && signal.aborted) return timeout;
    const came = {
      http: response.status,
      contentType: response.headers.get('content-type') ?? '',
      text: body.text,
    };
    if (body.state !== 'whole') return { kind: body.state, ...came };
    const again = retryAt(response.headers.get('retry-after'), world.now());
    return { kind: 'response', ...came, ...(again === null ? {} : { retryAt: again }) };
  } catch {
    if (signal.aborted) return timeout;
    return { kind: world.online() ? 'unreachable' : 'offline' };
  }
}

/** Browsers hide a redirect behind an opaque response of status 0; the five statuses are the Fetch standard's redirect statuses. */
function isRedirect(response: Response): boolean {
  return response.type === 'opaqueredirect' || [301, 302, 303, 307, 308].includes(response.status);
}

async function dropped(response: Response): Promise<PostOutcome> {
  await response.body?.cancel();
  return { kind: 'redirect' };
}

function masked(outcome: PostOutcome, secrets: string[]): PostOutcome {
  if (!('text' in outcome)) return outcome;
  const mask = outcome.kind === 'response' ? maskSecrets : maskCutText;
  const contentType = maskSecrets(outcome.contentType, secrets);
  return { ...outcome, contentType, text: mask(outcome.text, secrets) };
}
