import { expect, test } from 'vitest';
import { createConfigStore } from '../../lib/config/config-store.ts';
import { createOrganisationStore } from '../../lib/config/organisation-store.ts';
import { rememberConfig } from '../../lib/config/remember-config.ts';
import { desksideDatabase } from '../../lib/store/database.ts';
import { rule } from '../webhooks/samples.ts';
import '../store/fresh-databases.ts';

const config = (name = 'Tell') => ({ version: 2, rules: [rule({ name })] });
const rulesIn = (read: ReturnType<ReturnType<typeof rememberConfig>>) => (read.ok ? read.config.rules : []);

test('a config that says the same is not checked again: what was read of it comes back', () => {
  const parse = rememberConfig();
  const first = rulesIn(parse(config()));
  expect(first).toHaveLength(1);
  expect(rulesIn(parse(config()))).toBe(first);
});

test('one that says something else is read anew', () => {
  const parse = rememberConfig();
  parse(config());
  expect(rulesIn(parse(config('Tell others'))).map(({ name }) => name)).toEqual(['Tell others']);
  expect(rulesIn(parse(config())).map(({ name }) => name)).toEqual(['Tell']);
});

test('one that cannot be read is refused each time, whatever was read before', () => {
  const parse = rememberConfig();
  const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
  const circular: Record<string, unknown> = { version: 2 };
  circular['rules'] = circular;
  parse(config());
  for (const raw of [{ version: 99 }, { version: 2, rules: [deep] }, circular, undefined, { version: 2n }]) {
    expect(parse(raw).ok).toBe(false);
    expect(parse(raw).ok).toBe(false);
  }
});

test('the agent’s layer and the organisation’s are checked once, not with every ticket', async () => {
  const database = desksideDatabase();
  await database.use((open) => open.put('config', config(), 'mine'));
  const kept = {
    policy: {
      good: { kind: 'config' as const, config: config(), since: 1 },
      check: { state: 'never' as const },
    },
    address: null,
  };
  await database.use((open) => open.put('organisation', kept, 'kept'));
  const world = { now: Date.now, fetch, baked: null };
  const organisation = createOrganisationStore(database, world as never);
  const store = createConfigStore(database, async () => (await organisation.read())?.config ?? null);
  const [first, second] = [await store.read(), await store.read()];
  expect(second.mine).toBe(first.mine);
  expect((await organisation.read())?.config).toBe((await organisation.read())?.config);
});
