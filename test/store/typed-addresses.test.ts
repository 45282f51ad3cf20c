import { expect, test } from 'vitest';
import { cacheDatabase } from '../../lib/store/cache-database.ts';
import { TYPED_STAYS, typedAddresses } from '../../lib/store/typed-addresses.ts';
import './fresh-databases.ts';

const place = { origin: 'https://desk.example', ticket: '7' };

test('an address stays with its ticket on its helpdesk', async () => {
  const typed = typedAddresses(cacheDatabase());
  await typed.write(place, 'ana@example.com', 1000);
  expect(await typed.read(place, 'unsure@example.com')).toBe('ana@example.com');
  expect(await typed.read({ ...place, ticket: '8' }, 'unsure@example.com')).toBeNull();
  expect(await typed.read({ ...place, origin: 'https://other.example' }, 'unsure@example.com')).toBeNull();
});

test('null takes it back', async () => {
  const typed = typedAddresses(cacheDatabase());
  await typed.write(place, 'ana@example.com', 1000);
  await typed.write(place, null, 2000);
  expect(await typed.read(place, 'unsure@example.com')).toBeNull();
});

test('old ones go, younger ones stay, and all can be forgotten', async () => {
  const typed = typedAddresses(cacheDatabase());
  const younger = { ...place, ticket: '8' };
  await typed.write(place, 'ana@example.com', 1000);
  await typed.write(younger, 'bob@example.com', 5000);
  await typed.purge(1000 + TYPED_STAYS);
  expect([
    await typed.read(place, 'unsure@example.com'),
    await typed.read(younger, 'unsure@example.com'),
  ]).toEqual([null, 'bob@example.com']);
  await typed.forget();
  expect(await typed.read(younger, 'unsure@example.com')).toBeNull();
});
