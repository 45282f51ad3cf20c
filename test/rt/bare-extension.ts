import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An extension that does nothing, for tests that want a browser and no more. Gives its folder and what removes it. */
export async function bareExtension(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'deskside-bare-'));
  const manifest = {
    manifest_version: 3,
    name: 'Bare',
    version: '1',
    browser_specific_settings: { gecko: { id: 'bare@deskside.example' } },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
