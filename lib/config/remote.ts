import { hostPattern } from '../lookup/endpoint-url.ts';
import { checkSignature } from './check-signature.ts';
import type { Config } from './config.ts';
import { addressProblems, type ConfigAddress } from './config-address.ts';
import type { ConfigProblem } from './config-problem.ts';
import { MAX_CONFIG_BYTES } from './config-text.ts';
import type { Mender } from './organisation.ts';
import { readConfig } from './read-config.ts';
import { menderOf, type RemoteFault, remoteProblem } from './remote-fault.ts';

/** A whole look takes no longer, headers, body and signature together, in milliseconds. */
const TIMEOUT = 30_000;

/** What lies at the address now. `same`: what `etag` stands for. */
export type RemoteOutcome =
  | { kind: 'same' }
  | { kind: 'config'; config: Config; etag?: string }
  | { kind: 'failed'; problems: ConfigProblem[]; mender?: Mender };

export interface RemoteWorld {
  fetch: typeof fetch;
  /** `navigator.onLine`. */
  online(): boolean;
  /** Whether the browser gives us access to this match pattern. */
  hasHost(pattern: string): Promise<boolean>;
}

/**
 * Looks at the config that a server hands out. Redirects are refused, for they lead where nobody has agreed to. Where the address has a public key, the file beside it, `.sig`
 * after the path, must hold the Ed25519 signature of exactly its bytes, as base64: a file beside needs no server that can set headers. Never rejects.
 */
export async function lookAt(
  address: ConfigAddress & { etag?: string },
  world: RemoteWorld,
  timeout = TIMEOUT,
): Promise<RemoteOutcome> {
  const wrong = addressProblems(address);
  if (wrong.length > 0) return { kind: 'failed', problems: wrong };
  const asked = { world, signal: AbortSignal.timeout(timeout) };
  const came = await get(address.url, await conditions(address, world), asked);
  if ('fault' in came) return failed(came);
  if ('same' in came) return { kind: 'same' };
  if (looksLikePage(came)) return failed({ fault: 'web-page' });
  const unsigned = await signatureFault(address, came.bytes, asked);
  if (unsigned !== null) return failed(unsigned);
  const read = readConfig(came.bytes);
  if (!read.ok) return { kind: 'failed', problems: read.problems };
  return { kind: 'config', config: read.config, ...(came.etag === undefined ? {} : { etag: came.etag }) };
}

interface Asked {
  world: RemoteWorld;
  signal: AbortSignal;
}

interface File {
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
  etag?: string;
}

/** Without host access the header would make the browser ask the server for leave first, which plain file servers know nothing of. */
async function conditions({ url, etag }: ConfigAddress & { etag?: string }, world: RemoteWorld) {
  const isKnown = etag !== undefined && (await world.hasHost(hostPattern(url)));
  return isKnown ? { 'If-None-Match': etag } : {};
}

async function get(
  url: string,
  headers: Record<string, string>,
  { world, signal }: Asked,
): Promise<File | { same: true } | RemoteFault> {
  const { fetch } = world;
  let faulty: RemoteFault = { fault: 'unreachable' };
  try {
    const response = await fetch(url, {
      headers,
      credentials: 'omit',
      redirect: 'manual',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal,
    });
    faulty = { fault: 'cut-short' };
    return await take(response);
  } catch {
    if (signal.aborted) return { fault: 'timeout' };
    if (!world.online()) return { fault: 'offline' };
    const isKept = faulty.fault === 'unreachable' && !(await world.hasHost(hostPattern(url)));
    return isKept ? { fault: 'no-access' } : faulty;
  }
}

/** Throws where the body breaks off. */
async function take(response: Response): Promise<File | { same: true } | RemoteFault> {
  const { status, headers } = response;
  if (status === 200) {
    const bytes = await readBytes(response);
    const etag = headers.get('etag');
    const type = headers.get('content-type') ?? '';
    return bytes === null ? { fault: 'too-large' } : { bytes, type, ...(etag === null ? {} : { etag }) };
  }
  await response.body?.cancel();
  if (status === 304) return { same: true };
  const isRedirect = response.type === 'opaqueredirect' || (status >= 300 && status < 400);
  return isRedirect ? { fault: 'redirect' } : { fault: 'http', http: status };
}

/** The whole body, decompressed; `null` where it is larger than a config may be. */
async function readBytes(response: Response): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_CONFIG_BYTES) return null;
    chunks.push(new Uint8Array(chunk));
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** Sign-in pages come with status 200. */
function looksLikePage({ bytes, type }: File): boolean {
  return /^text\/html\b/i.test(type) || /^\s*</.test(new TextDecoder().decode(bytes.subarray(0, 100)));
}

async function signatureFault(
  { url, publicKey }: ConfigAddress,
  bytes: Uint8Array<ArrayBuffer>,
  asked: Asked,
): Promise<RemoteFault | null> {
  if (publicKey === undefined) return null;
  const beside = new URL(url);
  beside.pathname += '.sig';
  const came = await get(beside.href, {}, asked);
  if ('fault' in came) return came.fault === 'http' ? { fault: 'unsigned' } : came;
  if ('same' in came) return { fault: 'unsigned' };
  const check = await checkSignature(bytes, new TextDecoder().decode(came.bytes), publicKey);
  if (check === 'good') return null;
  return { fault: check === 'bad' ? 'wrong-signature' : 'no-ed25519' };
}

function failed(fault: RemoteFault): RemoteOutcome {
  const mender = menderOf(fault);
  return { kind: 'failed', problems: [remoteProblem(fault)], ...(mender === undefined ? {} : { mender }) };
}
