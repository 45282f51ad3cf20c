import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Connector } from '../../lib/lookup/connector.ts';
import { LONGEST_LOGGED } from '../../lib/lookup/log-entry.ts';
import { createLookupLog, LOG_KEPT, LOG_SHOWN } from '../../lib/lookup/lookup-log.ts';
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

/** The one row that a lookup leaves. */
async function rowOf(path: string, changes: Partial<Connector> = {}) {
  const world = testWorld();
  const asked = connector({ endpoint: `${endpoint.url}/${path}`, ...changes });
  await world.lookups.lookup({ connector: asked, about: about(), refresh: false });
  await expect.poll(() => world.log.read('crm')).toHaveLength(1);
  const [row] = await world.log.read('crm');
  return { row, at: world.clock.now };
}

describe('a row says', () => {
  test('time, status, HTTP code, request and response', async () => {
    const { row, at } = await rowOf('found', { headers: [{ name: 'X-Version', value: '2' }] });
    expect(row).toMatchObject({ at, status: 'found', http: 200, durationMs: 0, notes: [] });
    expect(row?.request?.split('\n')).toEqual([
      `POST ${endpoint.url}/found`,
      'Content-Type: application/json',
      'Accept: application/json',
      'X-Version: 2',
      '',
      endpoint.requests[0]?.body,
    ]);
    expect(row?.response).toBe('{"found":true,"name":"Ana Rivera"}');
  });

  test('what an endpoint said that failed', async () => {
    const { row } = await rowOf('status/500?body=stack+trace');
    expect(row).toMatchObject({ status: 'error', reason: 'http', http: 500, response: 'stack trace' });
  });

  test('the half that came', async () =>
    expect((await rowOf('reset')).row).toMatchObject({ reason: 'cut-short', response: '{"found":true,"na' }));

  test('a timeout, without a response', async () => {
    const { row } = await rowOf('never', { timeoutSeconds: 1 });
    expect(row).toMatchObject({ status: 'timeout', request: expect.stringContaining('POST') });
    expect(row).not.toHaveProperty('response');
  });

  test('what of the answer was cut', async () => {
    const body = encodeURIComponent(JSON.stringify({ found: true, badge: 'x'.repeat(40) }));
    expect((await rowOf(`json?body=${body}`)).row?.notes).toEqual([expect.stringContaining('badge')]);
  });

  test('that a large response is not there whole', async () => {
    const { row } = await rowOf('huge');
    expect(row).toMatchObject({ reason: 'too-large' });
    expect(row?.response).toHaveLength(LONGEST_LOGGED);
    expect(row?.notes).toEqual([expect.stringContaining('cut')]);
  });
});

test('without "log results" there is no request and no response', async () => {
  const { row } = await rowOf('found', { logResults: false });
  expect(row).toMatchObject({ status: 'found', http: 200 });
  expect(JSON.stringify(row)).not.toMatch(/ana|Ana/);
});

test.each(['session', 'nothing'] as const)(
  'answers kept as "%s" do not reach the disk through the log',
  async (keep) => {
    const { row } = await rowOf('found', { cache: { hours: 24, keep } });
    expect(row?.notes).toEqual([expect.stringContaining('off the disk')]);
    expect(JSON.stringify(row)).not.toMatch(/ana@|Ana/);
  },
);

describe('the log', () => {
  const entry = (at: number) => ({ at, status: 'found' as const, durationMs: 1, notes: [] });

  test('shows the last ten of a connector, newest first, and keeps fifty', async () => {
    const cache = cacheDatabase();
    const log = createLookupLog(cache);
    for (let at = 1; at <= LOG_KEPT + 5; at++) await log.write('crm', entry(at));
    await log.write('billing', entry(1000));
    const shown = (await log.read('crm')).map((row) => row.at);
    expect(shown).toEqual(Array.from({ length: LOG_SHOWN }, (_, n) => LOG_KEPT + 5 - n));
    expect(await cache.use(-1, (open) => open.countFromIndex('log', 'connector', 'crm'))).toBe(LOG_KEPT);
    expect(await log.read('billing')).toEqual([entry(1000)]);
  });

  test('takes a note about one lookup of a connector, once', async () => {
    const log = createLookupLog(cacheDatabase());
    await log.note('crm', 1, 'lost: there is no lookup');
    for (const at of [1, 2, 3]) await log.write('crm', entry(at));
    await log.write('billing', entry(2));
    for (const note of ['Line 3', 'Line 3', 'Line 4']) await log.note('crm', 2, note);
    await log.note('crm', 4, 'lost: there is no such lookup');
    expect(await log.read('crm')).toEqual([entry(3), { ...entry(2), notes: ['Line 3', 'Line 4'] }, entry(1)]);
    expect(await log.read('billing')).toEqual([entry(2)]);
  });

  test('takes ten notes about one lookup, and no more', async () => {
    const log = createLookupLog(cacheDatabase());
    await log.write('crm', entry(1));
    for (let line = 1; line <= 12; line++) await log.note('crm', 1, `Line ${line}`);
    const [row] = await log.read('crm');
    expect(row?.notes).toHaveLength(10);
    expect(row?.notes).not.toContain('Line 11');
  });

  test('forgets one connector, or all', async () => {
    const log = createLookupLog(cacheDatabase());
    for (const id of ['crm', 'billing', 'loyalty']) await log.write(id, entry(1));
    await log.forget('crm');
    expect([await log.read('crm'), await log.read('billing')]).toEqual([[], [entry(1)]]);
    await log.forget();
    expect(await log.read('loyalty')).toEqual([]);
  });

  test('forgets the requests and responses of one connector, and keeps its rows', async () => {
    const log = createLookupLog(cacheDatabase());
    const full = { ...entry(1), request: 'POST /', response: 'Ana' };
    for (const id of ['crm', 'crm', 'billing']) await log.write(id, full);
    await log.forgetBodies('crm');
    expect(await log.read('crm')).toEqual([entry(1), entry(1)]);
    expect(await log.read('billing')).toEqual([full]);
  });
});
