import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserKind } from '../driver/find-browser.ts';
import { type Driver, launch } from '../driver/launch.ts';

/** A browser, started as the one with Deskside is, with an extension made of these files (texts by name). They go when it closes. */
export async function launchFiles(browser: BrowserKind, files: Record<string, string>): Promise<Driver> {
  const extension = await mkdtemp(join(tmpdir(), 'deskside-bench-'));
  const removed = () => rm(extension, { recursive: true, force: true });
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(extension, name), text);
    const driver = await launch({ browser, extension });
    return { ...driver, close: () => driver.close().then(removed) };
  } catch (error) {
    await removed();
    throw error;
  }
}
