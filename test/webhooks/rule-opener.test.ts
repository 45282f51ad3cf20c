import { expect, test } from 'vitest';
import { shows } from '../attacks/attack.ts';
import '../store/fresh-databases.ts';
import { createVault } from '../../lib/secrets/vault.ts';
import { desksideDatabase } from '../../lib/store/database.ts';
import { ruleOpener } from '../../lib/webhooks/rule-opener.ts';
import { ENDPOINT } from './queue-world.ts';

const owner = { kind: 'rule' as const, id: 'notify', endpoint: `${ENDPOINT}/in` };

function opener(typed: Record<string, string> = {}, endpoint = ENDPOINT) {
  const vault = createVault(desksideDatabase(), navigator.locks);
  return { vault, open: ruleOpener({ rule: 'notify', endpoint }, typed, vault) };
}

test(
  shows('45.5', 'a secret that was changed between two attempts is the new one at the second'),
  async () => {
    const { vault, open } = opener();
    expect(await open('token')).toEqual({ state: 'missing' });
    await vault.put(owner, { token: 'former' });
    expect(await open('token')).toEqual({ state: 'secret', value: 'former' });
    await vault.put(owner, { token: 'next' });
    expect(await open('token')).toEqual({ state: 'secret', value: 'next' });
  },
);

test('one that is typed just now comes before it, and white space is none', async () => {
  const { vault, open } = opener({ token: ' typed ', key: '  ' });
  await vault.put(owner, { token: 'saved', key: 'saved' });
  expect(await open('token')).toEqual({ state: 'secret', value: 'typed' });
  expect(await open('key')).toEqual({ state: 'secret', value: 'saved' });
  expect(await open('constructor')).toEqual({ state: 'missing' });
});

test('a secret opens for no other endpoint', async () => {
  const { vault, open } = opener({}, 'https://elsewhere.example');
  await vault.put(owner, { token: 'saved' });
  expect(await open('token')).toEqual({ state: 'unreadable' });
});

test('a vault that cannot be read is told from a secret that is missing', async () => {
  const vault = { open: () => Promise.reject(new Error('broken')) };
  expect(await ruleOpener({ rule: 'notify', endpoint: ENDPOINT }, {}, vault)('token')).toEqual({
    state: 'no-vault',
  });
});
