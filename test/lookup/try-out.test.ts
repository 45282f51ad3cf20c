import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Connector } from '../../lib/lookup/connector.ts';
import { tryOut } from '../../lib/lookup/try-out.ts';
import { cacheDatabase } from '../../lib/store/cache-database.ts';
import { type FaultServer, startFaultServer } from '../faults/fault-server.ts';
import '../store/fresh-databases.ts';
import { about, connector } from './sample.ts';
import { testWorld } from './world.ts';

let endpoint: FaultServer;
beforeAll(async () => {
  endpoint = await startFaultServer();
});
beforeEach(() => {
  endpoint.requests.length = 0;
});
afterAll(() => endpoint.close());

const crm = (path: string, changes: Partial<Connector> = {}) =>
  connector({ endpoint: `${endpoint.url}/${path}`, ...changes });

test('shows request, response, answer and the ticket that served', async () => {
  const preview = await tryOut(crm('found'), about(), {}, testWorld());
  expect(preview).toMatchObject({
    answer: { status: 'found', data: { name: 'Ana Rivera' } },
    request: { method: 'POST', url: `${endpoint.url}/found`, body: endpoint.requests[0]?.body },
    response: { http: 200, body: '{"found":true,"name":"Ana Rivera"}' },
    ticket: { id: '4711' },
    notes: [],
  });
});

test('a secret typed just now goes before the saved one, and neither is shown', async () => {
  const world = testWorld();
  const asked = crm('echo', {
    secretHeader: 'X-API-Key',
    headers: [{ name: 'Authorization', value: 'Bearer {secret.token}' }],
  });
  await world.vault.put(
    { kind: 'connector', id: 'crm', endpoint: asked.endpoint },
    { key: 'saved-canary', token: 'saved-token-canary' },
  );
  const preview = await tryOut(asked, about(), { key: ' typed-canary\n' }, world);
  expect(endpoint.requests[0]?.headers).toMatchObject({
    'x-api-key': 'typed-canary',
    authorization: 'Bearer saved-token-canary',
  });
  expect(preview.request.headers).toMatchObject({ 'X-API-Key': '•••', Authorization: 'Bearer •••' });
  expect(JSON.stringify(preview)).not.toContain('canary');
});

test('keeps and logs nothing', async () => {
  const world = testWorld();
  await tryOut(crm('found'), about(), {}, world);
  await tryOut(crm('found'), about(), {}, world);
  expect(endpoint.requests).toHaveLength(2);
  const counts = await cacheDatabase().use([-1], (open) =>
    Promise.all([open.count('answers'), open.count('log')]),
  );
  expect([...counts, world.session.items.size]).toEqual([0, 0, 0]);
});

test('works for a connector that is switched off, and for a bare address', async () => {
  const bare = { email: 'test@example.com', others: [], ticket: null, helpdesk: null, workspace: '' };
  const preview = await tryOut(crm('found', { enabled: false }), bare, {}, testWorld());
  expect(preview).toMatchObject({ answer: { status: 'found' }, ticket: null });
});

test.each([
  ['html', 'not-json', '<!doctype html>'],
  ['status/401?body=no', 'http', 'no'],
])('shows what came of %s', async (path, reason, body) =>
  expect(await tryOut(crm(path), about(), {}, testWorld())).toMatchObject({
    answer: { reason },
    response: { body: expect.stringContaining(body) },
  }),
);

test('without an answer there is no response', async () => {
  const preview = await tryOut(crm('reset-at-once'), about(), {}, testWorld());
  expect(preview.answer).toMatchObject({ reason: 'unreachable' });
  expect(preview).not.toHaveProperty('response');
});
