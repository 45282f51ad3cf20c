import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { cacheDatabase } from '../../lib/store/cache-database.ts';
import { TEST_ADDRESSES, testAddresses } from '../../lib/store/test-addresses.ts';
import { typedAddresses } from '../../lib/store/typed-addresses.ts';
import './fresh-databases.ts';

test('each connector has its own, at most five', async () => {
  const tests = testAddresses(cacheDatabase());
  const many = Array.from({ length: 7 }, (_, n) => `ana${n}@example.com`);
  await tests.write('crm', many);
  await tests.write('billing', ['bob@example.com']);
  expect(await tests.read('crm')).toEqual(many.slice(0, TEST_ADDRESSES));
  expect(await tests.read('billing')).toEqual(['bob@example.com']);
  expect(await tests.read('other')).toEqual([]);
});

test('one connector’s are forgotten, or all', async () => {
  const tests = testAddresses(cacheDatabase());
  for (const connector of ['crm', 'billing', 'shop']) await tests.write(connector, ['ana@example.com']);
  await tests.forget('crm');
  expect([await tests.read('crm'), await tests.read('billing')]).toEqual([[], ['ana@example.com']]);
  await tests.forget();
  expect(await tests.read('shop')).toEqual([]);
});

test('a cache of the version before keeps what it holds', async () => {
  const former = await openDB('deskside-cache', 1, {
    upgrade(database) {
      const answers = database.createObjectStore('answers');
      answers.createIndex('goesAt', 'goesAt');
      answers.createIndex('usedAt', 'usedAt');
      database.createObjectStore('totals');
      database.createObjectStore('log', { autoIncrement: true }).createIndex('connector', 'connector');
      database.createObjectStore('typed').createIndex('at', 'at');
    },
  });
  await former.put('typed', { email: 'ana@example.com', at: 1 }, ['https://desk.example', '7']);
  former.close();
  const cache = cacheDatabase();
  await testAddresses(cache).write('crm', ['bob@example.com']);
  expect(await testAddresses(cache).read('crm')).toEqual(['bob@example.com']);
  expect(await typedAddresses(cache).read({ origin: 'https://desk.example', ticket: '7' }, null)).toBe(
    'ana@example.com',
  );
});
