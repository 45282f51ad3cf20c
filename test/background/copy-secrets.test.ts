import { expect, test } from 'vitest';
import { copySecrets } from '../../entrypoints/background/copy-secrets.ts';
import { connectorHolder } from '../../lib/config/secret-holders.ts';
import type { Connector } from '../../lib/lookup/connector.ts';
import { createVault } from '../../lib/secrets/vault.ts';
import { desksideDatabase } from '../../lib/store/database.ts';
import { connector } from '../lookup/sample.ts';
import '../store/fresh-databases.ts';

const original = connector({
  secretHeader: 'X-API-Key',
  headers: [{ name: 'Authorization', value: 'Bearer {secret.token}' }],
});
const copy = { ...original, id: 'crm-copy' };
const ownerOf = ({ id, endpoint }: Connector) => ({ kind: 'connector' as const, id, endpoint });
const newVault = () => createVault(desksideDatabase(), navigator.locks);

test('a copy has the secrets that its original sends, each under its own name, and no other', async () => {
  const vault = newVault();
  await vault.put(ownerOf(original), { key: 'k3y', token: 't0ken', former: 'unused' });
  await copySecrets(vault, connectorHolder(original), copy);
  expect(await vault.open(ownerOf(copy), 'key')).toEqual({ state: 'secret', value: 'k3y' });
  expect(await vault.open(ownerOf(copy), 'token')).toEqual({ state: 'secret', value: 't0ken' });
  expect(await vault.list(ownerOf(copy))).toEqual({ key: 'saved', token: 'saved' });
});

test('what was never entered, or no longer opens, has to be entered for the copy', async () => {
  const vault = newVault();
  await vault.put({ ...ownerOf(original), endpoint: 'https://former.example/' }, { key: 'k3y' });
  await copySecrets(vault, connectorHolder(original), copy);
  expect(await vault.list(ownerOf(copy))).toEqual({});
});
