import { openDB } from 'idb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shows } from '../attacks/attack.ts';
import { type FaultServer, startFaultServer } from '../faults/fault-server.ts';
import '../store/fresh-databases.ts';
import { about, connector } from './sample.ts';
import { testWorld } from './world.ts';

const CANARY = 'canary/7f3a"9c\\é1';
let endpoint: FaultServer;
beforeAll(async () => {
  endpoint = await startFaultServer();
});
afterAll(() => endpoint.close());

/** Everything in both databases, bytes read as text. */
async function everythingStored(): Promise<string> {
  const parts: unknown[] = [];
  for (const name of ['deskside', 'deskside-cache']) {
    const database = await openDB(name);
    for (const store of database.objectStoreNames)
      parts.push(await database.getAllKeys(store), await database.getAll(store));
    database.close();
  }
  return JSON.stringify(parts, (_, value) => {
    if (value instanceof ArrayBuffer || value instanceof Uint8Array)
      return new TextDecoder('latin1').decode(value);
    return value;
  });
}

test.each(['disk', 'session'] as const)(
  shows(['13.3', '13.4'], 'an endpoint that sends the secret back puts it nowhere (answers kept: %s)'),
  async (keep) => {
    const world = testWorld();
    const seen: unknown[] = [];
    for (const path of ['echo', 'echo-html', 'echo-cut', 'echo-error', 'status/500']) {
      const asked = connector({
        id: path.replace(/\W/g, '-'),
        endpoint: `${endpoint.url}/${path}`,
        secretHeader: 'X-API-Key',
        cache: { hours: 24, keep },
      });
      await world.vault.put({ kind: 'connector', id: asked.id, endpoint: asked.endpoint }, { key: CANARY });
      seen.push(await world.lookups.lookup({ connector: asked, about: about(), refresh: false }));
      await expect.poll(() => world.log.read(asked.id)).toHaveLength(1);
      seen.push(
        await world.log.read(asked.id),
        await world.vault.list({ kind: 'connector', id: asked.id, endpoint: asked.endpoint }),
      );
    }
    expect(endpoint.requests.every(({ headers }) => headers['x-api-key']?.startsWith('canary/7f3a'))).toBe(
      true,
    );
    const everything = [
      JSON.stringify(seen),
      await everythingStored(),
      JSON.stringify([...world.session.items]),
    ].join('\n');
    expect(everything).toContain('•••');
    expect(everything).not.toMatch(/canary|7f3a/);
  },
);
