import { bytes } from '../base64.ts';
import { t } from '../i18n.ts';
import { isThisMachine } from '../lookup/endpoint-url.ts';
import type { ConfigProblem } from './migrate.ts';

/** Where a config file lies. `publicKey` is the Ed25519 key, base64 of its 32 bytes, that it must be signed with. */
export interface ConfigAddress {
  url: string;
  publicKey?: string | undefined;
}

/** What is wrong with an address, at the field that is at fault. HTTPS, or plain HTTP on this very machine. */
export function addressProblems({ url, publicKey }: ConfigAddress): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  if (!isAllowed(url)) problems.push({ path: 'url', message: t('organisation.url') });
  if (publicKey !== undefined && keyBytes(publicKey) === null)
    problems.push({ path: 'publicKey', message: t('organisation.publicKey') });
  return problems;
}

/** The 32 bytes of a public key; `null` where the text is none. */
export function keyBytes(text: string): Uint8Array<ArrayBuffer> | null {
  const key = fromBase64(text);
  return key?.length === 32 ? key : null;
}

/** The bytes of a base64 text; `null` where it is none. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return bytes(text.trim());
  } catch {
    return null;
  }
}

/** Both name the same file, checked in the same way. */
export function isSameAddress(a: ConfigAddress, b: ConfigAddress): boolean {
  return a.url === b.url && a.publicKey === b.publicKey;
}

function isAllowed(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  // A pattern of this host would be one of every host.
  if (url.hostname.includes('*')) return false;
  if (url.username !== '' || url.password !== '' || url.hash !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isThisMachine(address));
}
