// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { readOnce } from '../../lib/helpdesks/read-once.ts';
import { describeDesk } from './describe-desk.ts';
import { json } from './page.ts';

const CHAINED = describeDesk({
  requests: {
    ticket: { path: '/api/t/{id}' },
    person: {
      path: '/api/p/{who}',
      needs: { who: { from: 'json', request: 'ticket', path: ['requester'] } },
    },
  },
  fields: {
    email: [{ from: 'json', request: 'person', path: ['email'] }],
    subject: [{ from: 'dom', select: 'h1' }],
  },
});

test('reads the page and what its chained requests answer, in a tab that nobody looks at', async () => {
  const asked: string[] = [];
  const answers: Record<string, unknown> = {
    '/api/t/5': { requester: 9 },
    '/api/p/9': { email: 'jan@company.cz' },
  };
  const view = await read(async (input) => {
    const { pathname } = new URL(String(input));
    asked.push(pathname);
    return json(answers[pathname]);
  });
  expect(asked).toEqual(['/api/t/5', '/api/p/9']);
  expect(view).toMatchObject({
    state: 'ticket',
    ticket: { id: '5', subject: 'Late', customer: { state: 'address', email: 'jan@company.cz' } },
  });
});

test('a session API that fails leaves what the page itself says', async () => {
  const view = await read(async () => json({}, 500));
  expect(view).toMatchObject({ ticket: { subject: 'Late', customer: { state: 'not-yet' } } });
});

test('a page that is no ticket asks nothing', async () => {
  const view = await read(() => Promise.reject(new Error('asked')), '/');
  expect(view).toEqual({ state: 'no-ticket' });
});

function read(fetch: typeof globalThis.fetch, path = '/t/5') {
  document.body.innerHTML = '<h1>Late</h1>';
  return readOnce(CHAINED, {
    document,
    fetch,
    cookie: () => '',
    url: () => new URL(path, 'https://desk.example'),
    settings: {},
    exclude: [],
  });
}
