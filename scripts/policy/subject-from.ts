import { existsSync, readFileSync } from 'node:fs';
import { migrate } from '../../lib/config/migrate.ts';
import { plainSecrets } from '../../lib/config/plain-secrets.ts';
import { chromeId, firefoxId, keyFileOf, readSigningKey } from '../organisation/signing-key.ts';
import type { Managed, PolicySubject } from './subject.ts';

/** What of a policy is typed beside the config file. */
export interface PolicyWishes {
  /** The extension's id in Chrome, Edge and Chromium. */
  id?: string;
  firefoxId?: string;
  /** Browsers fetch the config from there: the policy names the address alone. */
  url?: string;
  publicKey?: string;
  /** Where the files of the organisation's own build lie; ends in `/`. */
  updates?: string;
}

/** The id of the Firefox store build. */
const STORE_FIREFOX_ID = 'deskside@deskside.example';

/** Reads what a policy is about. Throws where the config is none or carries a plain secret, or no id is known. */
export function subjectFrom(file: string, wishes: PolicyWishes): PolicySubject {
  const config = readConfigText(file);
  const { updates } = wishes;
  return {
    ids: idsFor(file, wishes),
    managed: managedOf(config, wishes),
    install:
      updates === undefined ? null : { updateXml: `${updates}update.xml`, xpi: `${updates}deskside.xpi` },
  };
}

function managedOf(config: string, { url, publicKey }: PolicyWishes): Managed {
  if (url === undefined) {
    if (publicKey !== undefined) throw new Error('--public-key goes with --url: a policy is not signed.');
    return { config };
  }
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:')
    throw new Error(`--url is the https:// address of the config, not ${url}`);
  return { url, ...(publicKey === undefined ? {} : { publicKey }) };
}

function idsFor(file: string, wishes: PolicyWishes): PolicySubject['ids'] {
  const keyFile = keyFileOf(file);
  const key = existsSync(keyFile) ? readSigningKey(keyFile).publicKey : null;
  const chrome = wishes.id ?? (key === null ? undefined : chromeId(key));
  if (chrome === undefined || !/^[a-p]{32}$/.test(chrome))
    throw new Error(
      `Name the extension's id in Chrome with --id: 32 letters from a to p, as chrome://extensions shows it. (Beside an organisation build's key, ${keyFile}, it is known.)`,
    );
  return {
    chrome,
    firefox: wishes.firefoxId ?? (key === null ? STORE_FIREFOX_ID : firefoxId(key)),
  };
}

/** The config on one line. It is checked in any case: what lies at an address should be in order too. */
function readConfigText(file: string): string {
  const raw: unknown = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  const read = migrate(raw);
  if (!read.ok) {
    const problems = read.problems.map(({ path, message }) => `${path}: ${message}`);
    throw new Error(`${file} is not in order:\n${problems.join('\n')}`);
  }
  const secrets = plainSecrets(raw);
  if (secrets.length > 0)
    throw new Error(
      `Anybody at a browser can read its policy, and ${file} carries secrets in plain words:\n${secrets.join('\n')}\nSeal them first: npm run config -- seal ${file}`,
    );
  return JSON.stringify(raw);
}
