/** Bytes at a place in a file that tell its type. */
const SIGNATURES: { type: string; at: number; bytes: number[] }[] = [
  { type: 'image/png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/gif', at: 0, bytes: [...ascii('GIF87a')] },
  { type: 'image/gif', at: 0, bytes: [...ascii('GIF89a')] },
  { type: 'image/avif', at: 4, bytes: [...ascii('ftypavif')] },
  { type: 'image/avif', at: 4, bytes: [...ascii('ftypavis')] },
];

/**
 * The type of a picture by its first bytes, whatever the server says of it; `null` for anything else, SVG too: that is a document. Signatures: PNG 3rd edition 5.2,
 * JPEG ITU T.81 B.1.1.3, GIF89a 17, WebP RFC 9649, AVIF 1.1 (ISO base media file `ftyp`).
 */
export function imageType(bytes: Uint8Array): string | null {
  if (has(bytes, 0, ascii('RIFF')) && has(bytes, 8, ascii('WEBP'))) return 'image/webp';
  return SIGNATURES.find(({ at, bytes: wanted }) => has(bytes, at, wanted))?.type ?? null;
}

function has(bytes: Uint8Array, at: number, wanted: number[]): boolean {
  return wanted.every((byte, index) => bytes[at + index] === byte);
}

function ascii(text: string): number[] {
  return [...text].map((sign) => sign.charCodeAt(0));
}
