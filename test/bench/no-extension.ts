import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserKind } from '../driver/find-browser.ts';
import { type Driver, launch } from '../driver/launch.ts';

const MANIFEST = {
  manifest_version: 3,
  name: 'Nothing',
  version: '1.0',
  browser_specific_settings: { gecko: { id: 'nothing@bench.example' } },
};

/** The same browser, started the same way, with an extension that holds a manifest and nothing else. */
export async function launchWithout(browser: BrowserKind): Promise<Driver> {
  const extension = await mkdtemp(join(tmpdir(), 'deskside-nothing-'));
  await writeFile(join(extension, 'manifest.json'), JSON.stringify(MANIFEST));
  const removed = () => rm(extension, { recursive: true, force: true });
  try {
    const driver = await launch({ browser, extension });
    return { ...driver, close: () => driver.close().then(removed) };
  } catch (error) {
    await removed();
    throw error;
  }
}
