import type { BrowserKind } from '../driver/find-browser.ts';
import type { Driver } from '../driver/launch.ts';
import { launchFiles } from './launch-files.ts';

const MANIFEST = {
  manifest_version: 3,
  name: 'Nothing',
  version: '1.0',
  browser_specific_settings: { gecko: { id: 'nothing@bench.example' } },
};

/** The same browser, started the same way, with an extension that holds a manifest and nothing else. */
export function launchWithout(browser: BrowserKind): Promise<Driver> {
  return launchFiles(browser, { 'manifest.json': JSON.stringify(MANIFEST) });
}
