// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { HelpdeskDescription } from '../../lib/helpdesks/helpdesk.ts';
import type { Answer } from '../../lib/helpdesks/request.ts';
import type { Sources } from '../../lib/helpdesks/strategy-values.ts';
import { ticketRequests } from '../../lib/helpdesks/ticket-requests.ts';
import { describeDesk } from './describe-desk.ts';
import { json } from './page.ts';

const TOKEN: HelpdeskDescription['requests'] = {
  ticket: { path: '/api/{id}', headers: { 'x-token': { cookie: 'token' } } },
};

describe('a token in a cookie that has gone stale', () => {
  test('is read again after a 403, and the request sent once more', async () => {
    const { answer, tokens } = await ask(TOKEN, ['token=old', 'token=new'], ({ token }) =>
      token === 'new' ? json({ ok: true }) : json({}, 403),
    );
    expect(tokens).toEqual(['old', 'new']);
    expect(answer).toEqual({ state: 'json', body: { ok: true } });
  });

  test('is tried no third time', async () => {
    const { answer, tokens } = await ask(TOKEN, ['token=1', 'token=2', 'token=3'], () => json({}, 403));
    expect(tokens).toEqual(['1', '2']);
    expect(answer).toEqual({ state: 'failed', status: 403 });
  });

  test('that has not changed is not sent again', async () => {
    expect((await ask(TOKEN, ['token=same'], () => json({}, 403))).tokens).toEqual(['same']);
  });

  test('is no reason after another failure', async () => {
    expect((await ask(TOKEN, ['token=1', 'token=2'], () => json({}, 404))).tokens).toEqual(['1']);
  });
});

test.each([
  [{}, []],
  [{ organisation: '77' }, ['77']],
])('a request that needs a setting, where the admin typed %j', async (settings, tokens) => {
  const needing: HelpdeskDescription['requests'] = {
    ticket: {
      path: '/api/{id}',
      headers: { 'x-token': { setting: 'organisation' } },
      needs: { organisation: { from: 'setting', setting: 'organisation' } },
    },
  };
  expect((await ask(needing, [''], () => json({}), settings)).tokens).toEqual(tokens);
});

/** Sends the one request of a description. `cookies` are the page's, each read gives the next. */
async function ask(
  requests: HelpdeskDescription['requests'],
  cookies: string[],
  answering: (asked: { token: string | null }) => Response,
  settings: Record<string, string> = {},
): Promise<{ answer: Answer | undefined; tokens: (string | null)[] }> {
  const tokens: (string | null)[] = [];
  const fetch: typeof globalThis.fetch = async (_, init) => {
    const token = new Headers(init?.headers).get('x-token');
    tokens.push(token);
    return answering({ token });
  };
  const cookie = () => (cookies.length > 1 ? cookies.shift() : cookies[0]) ?? '';
  const world = { fetch, cookie, url: () => new URL('https://desk.example/t/5'), settings };
  const sent = ticketRequests(describeDesk({ requests }), world, () => {});
  const sources: Sources = {
    document,
    scope: document,
    captures: { id: '5' },
    exclude: [],
    counts: true,
    answers: sent.answers,
    settings,
  };
  sent.send(sources, '');
  await new Promise((resolve) => setTimeout(resolve));
  return { answer: sent.answers.get('ticket'), tokens };
}
