const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Width and height in pixels: bytes 16 to 23 of a PNG, big-endian. `null` where it is none. */
export function pngSize(bytes: Buffer): { width: number; height: number } | null {
  if (bytes.length <= 24 || !bytes.subarray(0, 8).equals(SIGNATURE)) return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
