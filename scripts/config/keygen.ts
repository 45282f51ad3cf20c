import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { callFault } from './config-arguments.ts';
import type { Output } from './terminal.ts';
import { whyNot } from './why-not.ts';

export const USAGE = `npm run config -- keygen [--out NAME]

Makes an Ed25519 key pair to sign configs with: NAME.key, which stays with you, and NAME.pub, which goes into the
policy (--public-key), or beside the address in the options. NAME is "deskside-config" where nothing is said. Files
that are there already are kept.`;

/** Makes a key pair. Gives the exit code: 0 done, 1 not done and why is said, 2 wrong use. */
export async function run(args: string[], output: Output): Promise<number> {
  const asked = readArgs(args);
  if (typeof asked === 'string') {
    output.error(`${asked}\n\n${USAGE}`);
    return 2;
  }
  const { name } = asked;
  try {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
    await writeFile(`${name}.key`, pem, { mode: 0o600, flag: 'wx' });
    const shared = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('base64');
    await writeFile(`${name}.pub`, `${shared}\n`, { flag: 'wx' });
    output.log(`${name}.key: keep it where only whoever signs configs can read it.`);
    output.log(`${name}.pub: ${shared}`);
    return 0;
  } catch (error) {
    output.error(refused(error));
    return 1;
  }
}

/** What is wrong with the call, where it is none of this verb. */
function readArgs(args: string[]): { name: string } | string {
  try {
    const options = { out: { type: 'string', default: 'deskside-config' } } as const;
    return { name: parseArgs({ args, options }).values.out };
  } catch (error) {
    return callFault(error);
  }
}

function refused(error: unknown): string {
  const { code, path } = error as NodeJS.ErrnoException;
  return code === 'EEXIST'
    ? `${path} is there already. Configs that it signed need it: choose another --out.`
    : whyNot(error);
}
