import { hostPattern } from '../lookup/endpoint-url.ts';
import { imageOrigin } from '../lookup/image-host.ts';
import { imageType } from './image-type.ts';
import { IMAGES_LIMIT } from './images-limit.ts';

/** A picture has at most this many bytes. */
const IMAGE_BYTES = 200_000;
/** A picture may take so long, in milliseconds. */
const PATIENCE_MS = 5000;

/** Why a picture is not shown. */
export type ImageProblem =
  | 'not-listed'
  | 'permission-missing'
  | 'redirect'
  | 'http'
  | 'too-large'
  | 'not-an-image'
  | 'timeout'
  | 'unreachable';

/** A picture as a `data:` address, or why there is none. */
export type LoadedImage = { ok: true; data: string } | { ok: false; problem: ImageProblem };

export interface ImageWorld {
  fetch: typeof fetch;
  hasHost(pattern: string): Promise<boolean>;
}

/**
 * Fetches the pictures of one panel, in the order of `urls`; those beyond `IMAGES_LIMIT` are left out. An answer writes these addresses, so they are not trusted: only
 * hosts that the connector lists are asked, without cookies, referrer or redirect, and what comes is a picture by its bytes. Never rejects.
 */
export function loadImages(urls: string[], hosts: string[], world: ImageWorld): Promise<LoadedImage[]> {
  const origins = new Set(hosts.map(imageOrigin));
  return Promise.all(urls.slice(0, IMAGES_LIMIT).map((url) => loadImage(url, origins, world)));
}

async function loadImage(address: string, origins: Set<string>, world: ImageWorld): Promise<LoadedImage> {
  if (!isListed(address, origins)) return failed('not-listed');
  const allowed = await world.hasHost(hostPattern(address)).catch(() => false);
  if (!allowed) return failed('permission-missing');
  const signal = AbortSignal.timeout(PATIENCE_MS);
  try {
    const response = await world.fetch(address, {
      headers: { Accept: 'image/avif,image/webp,image/png,image/jpeg,image/gif' },
      credentials: 'omit',
      redirect: 'manual',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal,
    });
    return await pictureIn(response);
  } catch {
    return failed(signal.aborted ? 'timeout' : 'unreachable');
  }
}

function isListed(address: string, origins: Set<string>): boolean {
  if (!URL.canParse(address)) return false;
  const { origin, username, password } = new URL(address);
  return origins.has(origin) && username === '' && password === '';
}

async function pictureIn(response: Response): Promise<LoadedImage> {
  const fault = faultOf(response);
  if (fault !== null) {
    await response.body?.cancel();
    return failed(fault);
  }
  const bytes = await bytesOf(response);
  if (bytes === null) return failed('too-large');
  const type = imageType(bytes);
  return type === null ? failed('not-an-image') : { ok: true, data: `data:${type};base64,${base64(bytes)}` };
}

/** Browsers hide a redirect behind an opaque response of status 0. */
function faultOf({ type, status, headers }: Response): ImageProblem | null {
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) return 'redirect';
  if (status !== 200) return 'http';
  return Number(headers.get('content-length') ?? 0) > IMAGE_BYTES ? 'too-large' : null;
}

/** The whole body; `null` as soon as it is too long. */
async function bytesOf(response: Response): Promise<Uint8Array | null> {
  const all = new Uint8Array(IMAGE_BYTES);
  let length = 0;
  for await (const chunk of response.body ?? []) {
    if (length + chunk.byteLength > IMAGE_BYTES) return null;
    all.set(chunk, length);
    length += chunk.byteLength;
  }
  return all.subarray(0, length);
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

function failed(problem: ImageProblem): LoadedImage {
  return { ok: false, problem };
}
