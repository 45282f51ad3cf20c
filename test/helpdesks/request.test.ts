// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { type Answer, fetchAnswer } from '../../lib/helpdesks/request.ts';
import { requestHeaders } from '../../lib/helpdesks/request-headers.ts';
import { requestUrl } from '../../lib/helpdesks/request-url.ts';

const PAGE = new URL('https://desk.example/sub/tickets/5');

describe('the URL of a request', () => {
  test.each([
    ['/api/tickets/{id}.json?x={id}', { id: '5' }, '', 'https://desk.example/api/tickets/5.json?x=5'],
    ['/api/tickets/{id}', { id: '5' }, '/sub', 'https://desk.example/sub/api/tickets/5'],
    ['api/{id}', { id: '5' }, '', 'https://desk.example/api/5'],
    ['/api/{id}', { id: 'a/b?c#d&e=f %' }, '', 'https://desk.example/api/a%2Fb%3Fc%23d%26e%3Df%20%25'],
    ['/api/{account}/{id}', { id: '5', account: 'Ünï' }, '', 'https://desk.example/api/%C3%9Cn%C3%AF/5'],
    ['//evil.example/{id}', { id: '5' }, '', 'https://desk.example//evil.example/5'],
  ])('%s with %j below "%s"', (path, captures, base, url) => {
    expect(requestUrl(path, captures as Record<string, string>, base, PAGE)?.href).toBe(url);
  });

  test.each([
    ['/api/{id}', { id: '..' }, ''],
    ['/api/{id}', { id: '.' }, ''],
    ['/api/{id}', { id: '' }, ''],
    ['/api/{id}/{account}', { id: '5' }, ''],
    ['/api/{toString}', { id: '5' }, ''],
    ['/../admin/{id}', { id: '5' }, '/sub'],
    ['/%2e%2e/admin/{id}', { id: '5' }, '/sub'],
  ])('%s with %j is refused', (path, captures, base) => {
    expect(requestUrl(path, captures as Record<string, string>, base, PAGE)).toBeNull();
  });
});

describe('the headers of a request', () => {
  const cookie = 'a=1; csrf=s%3Dt%2F1; session={"token":"abc","n":5}; quoted="x"; bad=%E0%A4%A';

  test.each([
    [{ 'x-app': { text: 'web' } }, { 'x-app': 'web' }],
    [{ 'x-csrf': { cookie: 'csrf' } }, { 'x-csrf': 's=t/1' }],
    [{ 'x-csrf': { cookie: 'csrf', match: '^(.)=' } }, { 'x-csrf': 's' }],
    [{ 'x-csrf': { cookie: 'csrf', match: 'nothing' } }, {}],
    [
      { authorization: { cookie: 'session', key: 'token', prefix: 'Bearer ' } },
      { authorization: 'Bearer abc' },
    ],
    [{ uid: { cookie: 'session', key: 'n' } }, { uid: '5' }],
    [{ uid: { cookie: 'session', key: 'toString' } }, {}],
    [{ uid: { cookie: 'csrf', key: 'token' } }, {}],
    [{ q: { cookie: 'quoted' } }, { q: 'x' }],
    [{ q: { cookie: 'bad' } }, { q: '%E0%A4%A' }],
    [{ q: { cookie: 'gone', prefix: 'Bearer ' } }, {}],
    [{ org: { setting: 'orgId' } }, { org: '77' }],
    [{ org: { setting: 'constructor' } }, {}],
  ])('%j', (headers, made) => {
    expect(requestHeaders(headers, cookie, { orgId: '77' })).toEqual(made);
  });
});

describe('what an answer means', () => {
  test.each<[string, () => Response, Answer | { state: 'html' }]>([
    ['JSON', () => answer('{"a":1}', 'application/json; charset=utf-8'), { state: 'json', body: { a: 1 } }],
    ['JSON of a named kind', () => answer('1', 'application/vnd.api+json'), { state: 'json', body: 1 }],
    ['a login page', () => answer('<html></html>', 'text/html'), { state: 'signed-out' }],
    ['401', () => answer('{}', 'application/json', 401), { state: 'signed-out' }],
    ['a redirect seen', () => answer('', 'text/plain', 302), { state: 'signed-out' }],
    ['a redirect not followed', redirected, { state: 'signed-out' }],
    ['403', () => answer('{}', 'application/json', 403), { state: 'failed', status: 403 }],
    ['404 with a page', () => answer('<html></html>', 'text/html', 404), { state: 'failed', status: 404 }],
    ['429', () => answer('', 'text/plain', 429), { state: 'failed', status: 429 }],
    ['text', () => answer('{"a":1}', 'text/plain'), { state: 'failed', status: 200 }],
    ['a script', () => answer('{"a":1}', 'application/json5'), { state: 'failed', status: 200 }],
    ['broken JSON', () => answer('{"a":', 'application/json'), { state: 'failed', status: 0 }],
    ['nothing', () => new Response(null, { status: 204 }), { state: 'failed', status: 204 }],
  ])('%s', async (_, response, means) => {
    expect(await ask('json', async () => response())).toEqual(means);
  });

  test('a page where a page was asked for is parsed, and none of it runs', async () => {
    const found = await ask('html', async () =>
      answer('<b>x</b><script>globalThis.ran = 1</script>', 'text/html'),
    );
    expect(found.state === 'html' && found.body.querySelector('b')?.textContent).toBe('x');
    expect('ran' in globalThis).toBe(false);
  });

  test('no network is a failure', async () => {
    expect(await ask('json', () => Promise.reject(new TypeError('offline')))).toEqual({
      state: 'failed',
      status: 0,
    });
  });

  test('a GET with the session, to the same origin, that follows no redirect', async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(async () => answer('1', 'application/json'));
    await ask('json', fetch);
    const [url, init] = fetch.mock.calls[0] ?? [];
    expect(url).toBe('https://desk.example/api');
    expect(init).toMatchObject({ credentials: 'same-origin', redirect: 'manual' });
    expect(init?.method ?? 'GET').toBe('GET');
  });

  test('a helpdesk that never answers, or never ends its answer, is given up after five seconds', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout');
    await ask('json', async () => answer('1', 'application/json'));
    expect(timeout).toHaveBeenCalledWith(5000);
    const controller = new AbortController();
    timeout.mockReturnValueOnce(controller.signal);
    const asked = ask('json', (_, init) => neverEnding(init?.signal));
    controller.abort();
    expect(await asked).toEqual({ state: 'failed', status: 0 });
    timeout.mockRestore();
  });
});

function ask(expected: 'json' | 'html', fetch: typeof globalThis.fetch) {
  return fetchAnswer(
    new URL('https://desk.example/api'),
    expected,
    {},
    { fetch, signal: new AbortController().signal },
  );
}

function answer(body: string, type: string, status = 200): Response {
  return new Response(body, { status, headers: { 'content-type': type } });
}

function redirected(): Response {
  return Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' });
}

async function neverEnding(signal: AbortSignal | null | undefined): Promise<Response> {
  const body = new ReadableStream({
    start: (controller) => signal?.addEventListener('abort', () => controller.error(signal.reason)),
  });
  return new Response(body, { headers: { 'content-type': 'application/json' } });
}
