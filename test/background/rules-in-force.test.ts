import { expect, test } from 'vitest';
import { rulesInForce } from '../../entrypoints/background/rules-in-force.ts';
import { createConfigStore } from '../../lib/config/config-store.ts';
import { createOrganisationStore } from '../../lib/config/organisation-store.ts';
import { desksideDatabase } from '../../lib/store/database.ts';
import { rule } from '../webhooks/samples.ts';
import '../store/fresh-databases.ts';

/** What is in force where this lies on the disk as the agent's layer and as the organisation's last good one. */
async function inForce(mine: unknown, theirs: unknown) {
  const database = desksideDatabase();
  const check = { state: 'never' as const };
  const good = theirs === undefined ? null : { kind: 'config' as const, config: theirs, since: 1 };
  await database.use((open) => open.put('config', mine, 'mine'));
  await database.use((open) => open.put('organisation', { policy: { good, check }, address: null }, 'kept'));
  const organisation = createOrganisationStore(database, {
    now: Date.now,
    fetch,
    baked: null,
  } as never);
  const config = createConfigStore(database, async () => (await organisation.read())?.config ?? null);
  const { rules, complete } = await rulesInForce(config, organisation);
  return { rules: rules.map(({ id }) => id), complete };
}

const withRule = (id: string) => ({ version: 2, rules: [rule({ id })] });
const future = { version: 99 };

test('the rules of both layers are all there are where both can be read', async () => {
  expect(await inForce(withRule('mine'), withRule('theirs'))).toEqual({
    rules: ['theirs', 'mine'],
    complete: true,
  });
  expect(await inForce(withRule('mine'), undefined)).toEqual({ rules: ['mine'], complete: true });
});

test('where the organisation’s last good config cannot be read there may be more: nothing that waits is given up', async () => {
  expect(await inForce(withRule('mine'), future)).toEqual({ rules: ['mine'], complete: false });
});

test('the same for the agent’s own', async () => {
  expect(await inForce(future, withRule('theirs'))).toEqual({ rules: ['theirs'], complete: false });
});
