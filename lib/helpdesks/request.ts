/** What one request of a helpdesk came to. `status` is 0 where no HTTP answer came: network, timeout, abort. */
export type Answer =
  | { state: 'json'; body: unknown }
  | { state: 'html'; body: Document }
  | { state: 'signed-out' }
  | { state: 'failed'; status: number };

/** How long the helpdesk may take to answer, in milliseconds, body included. */
const TIMEOUT = 5000;

/** The browser's `fetch`, for those who give the engine its world. `fetchAnswer` alone decides what it may be used for. */
export const browserFetch: typeof fetch = (input, init) => globalThis.fetch(input, init);

export interface RequestWorld {
  fetch: typeof fetch;
  signal: AbortSignal;
}

/**
 * One GET to the page's own origin with the agent's session. A redirect is a login page's doing and is not followed: it would carry headers along. So a redirect,
 * 401, or HTML where JSON was asked for mean `signed-out`. Never rejects.
 */
export async function fetchAnswer(
  url: URL,
  expected: 'json' | 'html',
  headers: Record<string, string>,
  { fetch, signal }: RequestWorld,
): Promise<Answer> {
  try {
    const response = await fetch(url.href, {
      headers: { accept: expected === 'json' ? 'application/json' : 'text/html', ...headers },
      credentials: 'same-origin',
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]),
    });
    return await readAnswer(response, expected);
  } catch {
    return { state: 'failed', status: 0 };
  }
}

async function readAnswer(response: Response, expected: 'json' | 'html'): Promise<Answer> {
  if (response.type === 'opaqueredirect' || isRedirect(response.status) || response.status === 401)
    return { state: 'signed-out' };
  if (!response.ok) return { state: 'failed', status: response.status };
  const kind = kindOf(response.headers.get('content-type') ?? '');
  if (kind === 'json' && expected === 'json')
    return { state: 'json', body: JSON.parse(await response.text()) };
  if (kind === 'html' && expected === 'json') return { state: 'signed-out' };
  if (kind === 'html') return { state: 'html', body: parseHtml(await response.text()) };
  return { state: 'failed', status: response.status };
}

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400;
}

function kindOf(contentType: string): 'json' | 'html' | null {
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (/^application\/([a-z0-9.+-]+\+)?json$/.test(type)) return 'json';
  return type === 'text/html' || type === 'application/xhtml+xml' ? 'html' : null;
}

/** A document made this way runs no script and loads nothing. */
function parseHtml(text: string): Document {
  return new DOMParser().parseFromString(text, 'text/html');
}
