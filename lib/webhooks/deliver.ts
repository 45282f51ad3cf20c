import { hostPattern } from '../lookup/endpoint-url.ts';
import type { OpenSecret } from '../lookup/fill-secrets.ts';
import { maskCutText, maskSecrets } from '../lookup/mask-secrets.ts';
import { readBody } from '../lookup/read-body.ts';
import { retryAt } from '../lookup/retry-after.ts';
import type { Attempt, AttemptOutcome, FilledRequest } from './delivery.ts';
import { type OpenedRequest, openRequest } from './open-request.ts';
import { partsText } from './parts.ts';
import { LONGEST_WAIT } from './schedule.ts';

export interface DeliverWorld {
  fetch: typeof fetch;
  /** The time, in milliseconds since the epoch. */
  now: () => number;
  /** `navigator.onLine`: asked only after a request failed, since endpoints on this machine answer without a network. */
  online: () => boolean;
  /** Whether the browser lets us ask this host, by its match pattern. */
  hasHost: (pattern: string) => Promise<boolean>;
  openSecret: OpenSecret;
  /** `TIMEOUT_SECONDS` where it is left out. */
  timeoutSeconds?: number;
}

/** An endpoint has so long for headers and body. */
export const TIMEOUT_SECONDS = 10;

/** So many characters are kept of what an endpoint answered. */
export const LONGEST_TEXT = 20_000;

/**
 * THE webhook fetch: one request, not repeated. Redirects are not followed: secrets and body would go along to wherever they lead. Signed and stamped for this attempt, under the delivery's id. Secrets are
 * masked in what came back. Never rejects.
 */
export async function sendOnce(request: FilledRequest, id: string, world: DeliverWorld): Promise<Attempt> {
  const at = world.now();
  const began = performance.now();
  const outcome = await attempt(request, id, at, world).catch(unsendable);
  return { at, durationMs: Math.round(performance.now() - began), outcome };
}

async function attempt(
  request: FilledRequest,
  id: string,
  now: number,
  world: DeliverWorld,
): Promise<AttemptOutcome> {
  const allowed = await world.hasHost(hostPattern(partsText(request.url))).catch(() => false);
  if (!allowed) return { kind: 'permission-missing' };
  const opened = await openRequest(request, { id, now, openSecret: world.openSecret });
  return 'kind' in opened ? opened : exchange(opened, world);
}

/** What no browser would send, a broken address say, is sent nowhere: it counts as an attempt, so that it ends. */
function unsendable(): AttemptOutcome {
  return { kind: 'unreachable' };
}

async function exchange(opened: OpenedRequest, world: DeliverWorld): Promise<AttemptOutcome> {
  const { fetch, timeoutSeconds = TIMEOUT_SECONDS } = world;
  const { url, method, headers, body } = opened;
  const signal = AbortSignal.timeout(timeoutSeconds * 1000);
  try {
    const response = await fetch(url, {
      method,
      headers,
      body,
      credentials: 'omit',
      redirect: 'manual',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal,
    });
    if (isRedirect(response)) {
      await response.body?.cancel();
      return { kind: 'redirect' };
    }
    return await readResponse(response, opened.secrets, world.now());
  } catch {
    if (signal.aborted) return { kind: 'timeout', seconds: timeoutSeconds };
    return { kind: world.online() ? 'unreachable' : 'offline' };
  }
}

/** What the endpoint says in its first line counts, also where its body never ends or breaks off. */
async function readResponse(response: Response, secrets: string[], now: number): Promise<AttemptOutcome> {
  const { state, text } = await readBody(response, 4 * LONGEST_TEXT);
  const again = retryAt(response.headers.get('retry-after'), now, LONGEST_WAIT);
  const isCut = state !== 'whole' || text.length > LONGEST_TEXT;
  const mask = isCut ? maskCutText : maskSecrets;
  return {
    kind: 'response',
    http: response.status,
    contentType: maskSecrets(response.headers.get('content-type') ?? '', secrets),
    text: mask(text.slice(0, LONGEST_TEXT), secrets),
    ...(again === null ? {} : { retryAt: again }),
  };
}

/** Browsers hide a redirect behind an opaque response of status 0; elsewhere its status is seen (Fetch standard, "redirect status"). */
function isRedirect(response: Response): boolean {
  return response.type === 'opaqueredirect' || [301, 302, 303, 307, 308].includes(response.status);
}
