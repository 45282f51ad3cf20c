import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SHORTEST_PASSPHRASE } from '../../lib/config/passphrase.ts';
import type { Misplaced } from '../../lib/config/place-secrets.ts';
import { sealSecrets } from '../../lib/config/seal-secrets.ts';
import { connectorSchema, secretNames } from '../../lib/lookup/connector.ts';

const page = readFileSync('docs/secrets.md', 'utf8');

test('the connector of the docs is one, and names the secret that the docs give', () => {
  const [, json = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
  expect(secretNames(connectorSchema.parse(JSON.parse(json)))).toEqual(['token']);
  expect(page).toContain('{"crm": {"token": "…"}}');
});

test('the numbers of the docs are the numbers', async () => {
  const { iterations } = await sealSecrets([], 'four calm otters rowing');
  expect(page).toContain(`${iterations.toLocaleString('en')} rounds`);
  expect(page).toContain(`${SHORTEST_PASSPHRASE} characters or more`);
});

test('every reason why a secret did not open is explained', () => {
  const reasons: Record<Misplaced | 'altered', true> = {
    altered: true,
    'other-origin': true,
    'no-holder': true,
    'not-wanted': true,
    'not-sendable': true,
  };
  const explained = [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, reason]) => reason);
  expect(explained.sort()).toEqual(Object.keys(reasons).sort());
});
