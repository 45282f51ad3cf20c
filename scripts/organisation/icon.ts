import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pngSize } from '../png-size.ts';

/** An icon file's bytes. Throws where it is no square PNG of 48 pixels or more. */
export function readIcon(file: string): Buffer {
  const bytes = readFileSync(file);
  const size = pngSize(bytes);
  if (size === null || size.width < 48 || size.width !== size.height)
    throw new Error(`${file} is not a square PNG of 48 pixels or more.`);
  return bytes;
}

/** Puts it in place of every size in a built extension: browsers scale a picture that is not of the size that they ask for. */
export function placeIcon(icon: Buffer, extension: string): void {
  for (const file of globSync('icon/*.png', { cwd: extension })) writeFileSync(join(extension, file), icon);
}
