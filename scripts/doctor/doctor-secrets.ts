import type { Config } from '../../lib/config/config.ts';
import { openSealed, type PlainSecret } from '../../lib/config/seal-secrets.ts';
import { collectSecrets, type Given } from '../config/collect-secrets.ts';
import type { Asking } from '../config/terminal.ts';

/** The secrets that endpoints are asked with, from where `seal` takes them, but that nobody is asked for one. Throws where a passphrase is wrong, or a file gives what nobody names. */
export async function doctorSecrets(config: Config, given: Given, asking: Asking): Promise<PlainSecret[]> {
  const silent: Asking = { env: asking.env, askHidden: async () => null };
  const { secrets } = await collectSecrets(config, await opened(config, asking), given, silent);
  return secrets;
}

async function opened({ sealed }: Config, { env, askHidden }: Asking): Promise<PlainSecret[]> {
  if (sealed === undefined) return [];
  const passphrase =
    env['DESKSIDE_PASSPHRASE'] ?? (await askHidden('Passphrase (empty: without what is sealed): '));
  if (passphrase === null || passphrase === '') return [];
  const opening = await openSealed(sealed, passphrase);
  if (opening.state === 'wrong-passphrase')
    throw new Error('This passphrase does not open what the file carries sealed.');
  return opening.secrets;
}
