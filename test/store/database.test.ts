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
  const upgraded = await openDB('deskside', 2);
  expect(upgraded.version).toBe(2);
  upgraded.close();
  await expect(database.use((open) => open.get('config', 'mine'))).rejects.toMatchObject({ fault: 'newer' });
});
