import { existsSync } from 'node:fs';
import { keyBytes } from '../../lib/config/config-address.ts';
import { publicConfig } from '../config-file.ts';
import { chromeId, firefoxId, keyFileOf, readSigningKey } from '../organisation/signing-key.ts';
import type { Managed, PolicySubject, Target } from './subject.ts';

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

/** The two forms of an add-on's id that Firefox takes: a GUID, or an address by form. */
const FIREFOX_ID = /^(?:\{[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\}|[\w.-]*@[\w.-]+)$/i;

/** Reads what a policy is about. Throws where the config is none or carries a plain secret, or no id is known. */
export function subjectFrom(file: string, wishes: PolicyWishes, target: Target): PolicySubject {
  const config = readConfigText(file);
  const { updates } = wishes;
  return {
    ids: idsFor(file, wishes, target),
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
  if (publicKey !== undefined && keyBytes(publicKey) === null)
    throw new Error(
      `--public-key is the text in the .pub file that keygen wrote, 32 bytes as Base64, not ${publicKey}`,
    );
  return { url, ...(publicKey === undefined ? {} : { publicKey }) };
}

/** Firefox's policy names no id of Chrome's; the others name both. */
function idsFor(file: string, wishes: PolicyWishes, target: Target): PolicySubject['ids'] {
  const keyFile = keyFileOf(file);
  const key = existsSync(keyFile) ? readSigningKey(keyFile).publicKey : null;
  const chrome = wishes.id ?? (key === null ? '' : chromeId(key));
  if (target !== 'firefox' && !/^[a-p]{32}$/.test(chrome))
    throw new Error(
      `Name the extension's id in Chrome with --id: 32 letters from a to p, as chrome://extensions shows it. (Beside an organisation build's key, ${keyFile}, it is known.)`,
    );
  const firefox = wishes.firefoxId ?? (key === null ? STORE_FIREFOX_ID : firefoxId(key));
  if (!FIREFOX_ID.test(firefox))
    throw new Error(
      `--firefox-id is what about:debugging shows as "Extension ID", like ${STORE_FIREFOX_ID}, not ${firefox}`,
    );
  return { chrome, firefox };
}

/** The config on one line. It is checked in any case: what lies at an address should be in order too. */
function readConfigText(file: string): string {
  return JSON.stringify(publicConfig(file, 'Anybody at a browser can read its policy').raw);
}
