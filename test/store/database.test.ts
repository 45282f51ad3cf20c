import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { StoreError } from '../../lib/store/connection.ts';
import { desksideDatabase } from '../../lib/store/database.ts';
import { breakOpening } from './fresh-databases.ts';

test('a database of a newer Deskside is refused with words, and left as it is', async () => {
  const newer = await openDB('deskside', 99, {
    upgrade: (database) => void database.createObjectStore('config'),
  });
  await newer.put('config', 'kept', 'mine');
  newer.close();
  const reading = desksideDatabase().use((database) => database.get('config', 'mine'));
  await expect(reading).rejects.toThrow(/newer Deskside/);
  await expect(reading).rejects.toBeInstanceOf(StoreError);
  expect(await (await openDB('deskside', 99)).get('config', 'mine')).toBe('kept');
});

test('a damaged one is an error that callers see, and tried again at the next use', async () => {
  breakOpening('deskside', 1);
  const database = desksideDatabase();
  await expect(database.use((open) => open.get('config', 'mine'))).rejects.toMatchObject({ fault: 'broken' });
  expect(await database.use((open) => open.get('config', 'mine'))).toBeUndefined();
});

test('a connection that was closed under us is opened again', async () => {
  const database = desksideDatabase();
  await database.use((open) => open.put('config', 'first', 'mine'));
  await database.use(async (open) => open.close());
  expect(await database.use((open) => open.get('config', 'mine'))).toBe('first');
});

test('steps aside for an upgrade by another context', async () => {
  const database = desksideDatabase();
  await database.use((open) => open.get('config', 'mine'));
  const upgraded = await openDB('deskside', 9);
  expect(upgraded.version).toBe(9);
  upgraded.close();
  await expect(database.use((open) => open.get('config', 'mine'))).rejects.toMatchObject({ fault: 'newer' });
});

test('a database of the first version keeps all that is in it', async () => {
  const first = await openDB('deskside', 1, {
    upgrade: (database) => {
      for (const store of ['config', 'keys', 'secrets']) database.createObjectStore(store);
    },
  });
  const secret = { iv: new Uint8Array(12), sealed: new ArrayBuffer(32) };
  await first.put('config', { version: 2, workspace: { id: 'acme' } }, 'mine');
  await first.put('secrets', secret, ['connector', 'crm', 'key']);
  first.close();
  const kept = await desksideDatabase().use(async (open) => [
    await open.get('config', 'mine'),
    await open.get('secrets', ['connector', 'crm', 'key']),
    await open.get('organisation', 'kept'),
  ]);
  expect(kept).toEqual([{ version: 2, workspace: { id: 'acme' } }, secret, undefined]);
});

test('a database of the second version keeps all that is in it, and takes events and deliveries', async () => {
  const second = await openDB('deskside', 2, {
    upgrade: (database) => {
      for (const store of ['config', 'keys', 'secrets', 'organisation']) database.createObjectStore(store);
    },
  });
  const mine = { version: 1, workspace: { id: 'acme' } };
  const organisation = { policy: null, address: null };
  const secret = { iv: new Uint8Array(12), sealed: new ArrayBuffer(32) };
  await second.put('config', mine, 'mine');
  await second.put('organisation', organisation, 'kept');
  await second.put('secrets', secret, ['connector', 'crm', 'key']);
  second.close();
  const kept = await desksideDatabase().use(async (open) => [
    await open.get('config', 'mine'),
    await open.get('organisation', 'kept'),
    await open.get('secrets', ['connector', 'crm', 'key']),
    await open.count('happenings'),
    await open.count('deliveries'),
  ]);
  expect(kept).toEqual([mine, organisation, secret, 0, 0]);
});
