import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** An icon file's bytes. Throws where it is no square PNG of 48 pixels or more (width and height: bytes 16 to 23, big-endian). */
export function readIcon(file: string): Buffer {
  const bytes = readFileSync(file);
  const isPng = bytes.length > 24 && bytes.subarray(0, 8).equals(SIGNATURE);
  const [width, height] = isPng ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] : [0, 0];
  if (width < 48 || width !== height) throw new Error(`${file} is not a square PNG of 48 pixels or more.`);
  return bytes;
}

/** Puts it in place of every size in a built extension: browsers scale a picture that is not of the size that they ask for. */
export function placeIcon(icon: Buffer, extension: string): void {
  for (const file of globSync('icon/*.png', { cwd: extension })) writeFileSync(join(extension, file), icon);
}
