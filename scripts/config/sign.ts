import { createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { publicConfig } from '../config-file.ts';
import { callFault } from './config-arguments.ts';
import type { Output } from './terminal.ts';
import { whyNot } from './why-not.ts';
import { writeWhole } from './write-whole.ts';

export const USAGE = `npm run config -- sign FILE [--key FILE.key]

Signs a config: writes FILE.sig, the Ed25519 signature of exactly FILE's bytes, as Base64. Serve both beside each other.
The key is "deskside-config.key" where nothing is said; keygen makes one.`;

/** Signs a config. Gives the exit code: 0 done, 1 not done and why is said, 2 wrong use. */
export async function run(args: string[], output: Output): Promise<number> {
  const asked = readArgs(args);
  if (typeof asked === 'string') {
    output.error(`${asked}\n\n${USAGE}`);
    return 2;
  }
  try {
    const { file, key } = asked;
    const bytes = await readFile(file);
    // A signature under something that every browser will refuse helps nobody.
    publicConfig(file, 'Whoever has its address can read the file', bytes);
    const signature = sign(null, bytes, await readKey(key)).toString('base64');
    await writeWhole(`${file}.sig`, `${signature}\n`);
    output.log(`${file}.sig: made for these ${bytes.length} bytes. Sign again after every change.`);
    return 0;
  } catch (error) {
    output.error(whyNot(error));
    return 1;
  }
}

/** What is wrong with the call, where it is none of this verb. */
function readArgs(args: string[]): { file: string; key: string } | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { key: { type: 'string', default: 'deskside-config.key' } },
    });
    const [file, ...rest] = positionals;
    if (file === undefined || rest.length > 0) return `This takes one file, not ${positionals.length}.`;
    return { file, key: values.key };
  } catch (error) {
    return callFault(error);
  }
}

async function readKey(path: string): Promise<KeyObject> {
  if (!existsSync(path)) throw new Error(`There is no key "${path}": keygen makes one, --key names one.`);
  const pem = await readFile(path, 'utf8');
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // The same to whoever runs it: not a key that we can sign with.
  }
  throw new Error(`${path} is no Ed25519 key: keygen makes one.`);
}
