import type { SecretHolder } from '../../lib/config/secret-holders.ts';
import type { Vault } from '../../lib/secrets/vault.ts';

/** A copy asks the same endpoint, so its secrets are the same; one that no longer opens is asked for anew. An organisation's are not copied. */
export async function copySecrets(
  vault: Pick<Vault, 'open' | 'put'>,
  original: SecretHolder,
  copy: { id: string },
): Promise<void> {
  const opened = await Promise.all(
    original.takes.map(async (name) => ({ name, secret: await vault.open(original, name) })),
  );
  const values = opened.flatMap(({ name, secret }) =>
    secret.state === 'secret' ? [[name, secret.value]] : [],
  );
  if (values.length > 0) await vault.put({ ...original, id: copy.id }, Object.fromEntries(values));
}
