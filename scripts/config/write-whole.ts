import { rename, writeFile } from 'node:fs/promises';

/** Puts a file in the place of another in one step: whoever reads meanwhile has the one or the other, and a full disk costs neither. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const beside = `${path}.new`;
  await writeFile(beside, text);
  await rename(beside, path);
}
