import { expect, test } from 'vitest';
import { type CheckProgress, checking } from '../../lib/config/checking.ts';
import { configFaults } from '../../lib/config/config-faults.ts';
import { type Migrated, migrate } from '../../lib/config/migrate.ts';
import { connector } from '../lookup/sample.ts';

const SITE = { origin: 'https://desk.example', helpdesk: 'desk' };

/** What a check says after each entry, and at its end. */
function run(raw: unknown): { steps: CheckProgress[]; result: Migrated } {
  const work = checking(raw);
  const steps: CheckProgress[] = [];
  for (;;) {
    const step = work.next();
    if (step.done === true) return { steps, result: step.value };
    steps.push(step.value);
  }
}

const inOrder = (read: Migrated) =>
  read.ok ? read : read.problems.toSorted((one, other) => (one.path < other.path ? -1 : 1));

test.each([
  ['nothing', { version: 2 }],
  [
    'some of all',
    { version: 2, connectors: [connector({ id: 'a' })], helpdesks: [SITE], organisation: 'Acme' },
  ],
  ['no config', 'text'],
  ['no object', []],
  ['a later version', { version: 2, connectors: [{}] }],
  ['a list that is none', { version: 2, connectors: {}, helpdesks: 5, ownHelpdesks: null }],
  [
    'wrong entries',
    { version: 2, connectors: [{}, 7, { ...connector({ id: 'a' }), nme: 1 }], helpdesks: [{}] },
  ],
  ['wrong entries and a wrong key', { version: 2, connectors: [{ id: 'A' }], conectors: [] }],
])('entry by entry a config with %s is judged as a whole is', (_, raw) => {
  const whole = migrate(raw);
  expect(inOrder(run(raw).result)).toEqual(inOrder(whole));
});

test('faults that no schema sees are found, too', () => {
  const twice = { version: 2, connectors: [connector({ id: 'a' }), connector({ id: 'a' })] };
  const whole = migrate(twice);
  expect(run(twice).result).toEqual({ ok: false, problems: whole.ok ? configFaults(whole.config) : [] });
});

test('after every entry it says how many there are and how many are done', () => {
  const { steps } = run({ version: 2, helpdesks: [SITE], connectors: [connector({ id: 'a' }), {}] });
  expect(steps).toEqual([1, 2, 3].map((done) => ({ done, total: 3 })));
});

test('a list that is too long is refused unread, and what is said is what a whole check says', () => {
  const raw = {
    version: 2,
    helpdesks: Array.from({ length: 201 }, (_, i) => ({ ...SITE, origin: `https://d${i}.example` })),
  };
  expect(run(raw)).toEqual({ steps: [], result: migrate(raw) });
});
