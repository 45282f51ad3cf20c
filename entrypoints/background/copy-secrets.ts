import { type Connector, secretNames } from '../../lib/lookup/connector.ts';
import type { Vault } from '../../lib/secrets/vault.ts';

/** A copy asks the same endpoint, so its secrets are the same; one that no longer opens is asked for anew. An organisation's are not copied. */
export async function copySecrets(
  vault: Pick<Vault, 'open' | 'put'>,
  original: Connector,
  copy: Connector,
): Promise<void> {
  const owner = { kind: 'connector', id: original.id, endpoint: original.endpoint } as const;
  const opened = await Promise.all(
    secretNames(original).map(async (name) => ({ name, secret: await vault.open(owner, name) })),
  );
  const values = opened.flatMap(({ name, secret }) =>
    secret.state === 'secret' ? [[name, secret.value]] : [],
  );
  if (values.length > 0) await vault.put({ ...owner, id: copy.id }, Object.fromEntries(values));
}
