import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserKind = 'chromium' | 'firefox';

/** Where each browser may be: a variable that wins over all, names looked for on PATH in this order, and the usual places elsewhere. */
const places = {
  chromium: {
    variable: 'DESKSIDE_CHROMIUM',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    macOS: ['Chromium', 'Google Chrome', 'Microsoft Edge'],
    windows: ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe'].concat(
      'Microsoft\\Edge\\Application\\msedge.exe',
    ),
    install: 'Chromium, Chrome or Edge (on Debian or Ubuntu: sudo apt-get install chromium)',
  },
  firefox: {
    variable: 'DESKSIDE_FIREFOX',
    names: ['firefox', 'firefox-esr'],
    macOS: ['Firefox'],
    windows: ['Mozilla Firefox\\firefox.exe'],
    install: 'Firefox 140 or newer (on Debian: sudo apt-get install firefox-esr)',
  },
};

/** The world that the search looks at; a test gives its own. */
export interface Machine {
  env: Record<string, string | undefined>;
  platform: NodeJS.Platform;
  exists(path: string): boolean;
}

const thisMachine: Machine = { env: process.env, platform: process.platform, exists: existsSync };

/**
 * The path of an installed browser's executable. `DESKSIDE_CHROMIUM` and `DESKSIDE_FIREFOX` name another one. Throws with what to install.
 */
export function findBrowser(kind: BrowserKind, machine: Machine = thisMachine): string {
  const { variable, install } = places[kind];
  const named = machine.env[variable];
  if (named !== undefined && named !== '') {
    if (machine.exists(named)) return named;
    throw new Error(`${variable} names ${named}, which does not exist.`);
  }
  const found = candidates(kind, machine).find((path) => machine.exists(path));
  if (found === undefined) throw new Error(`No ${kind} found. Install ${install}, or set ${variable}.`);
  return found;
}

function candidates(kind: BrowserKind, { env, platform }: Machine): string[] {
  const { names, macOS, windows } = places[kind];
  if (platform === 'darwin') return macOS.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return roots.flatMap((root) => (root === undefined ? [] : windows.map((path) => `${root}\\${path}`)));
  }
  const folders = (env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}
