import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What each part may weigh, in bytes gzipped: `design.md`, "Speed". */
export const LIMITS = { 'helpdesk.js': 15_000, sidebar: 60_000 };

/** The gzipped size in bytes of one built file. */
export function gzippedSize(path: string): number {
  return gzipSync(readFileSync(path), { level: 9 }).length;
}

/** All that the sidebar loads before a template wants the Liquid worker: its page's own script and the chunks that it names, in bytes gzipped. */
export function sidebarSize(build: string): number {
  const page = readFileSync(`${build}/sidebar.html`, 'utf8');
  const loaded = [...page.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(
    (match) => `${build}/${match[1]}`,
  );
  return loaded.reduce((sum, path) => sum + gzippedSize(path), 0);
}

if (import.meta.main) {
  for (const build of globSync('.output/*-mv3')) {
    const content = gzippedSize(`${build}/helpdesk.js`);
    console.log(
      `${basename(build)}: content script ${kB(content)} gzip (limit ${kB(LIMITS['helpdesk.js'])}), sidebar ${kB(sidebarSize(build))} gzip (limit ${kB(LIMITS.sidebar)})`,
    );
    if (content > LIMITS['helpdesk.js'] || sidebarSize(build) > LIMITS.sidebar) process.exitCode = 1;
  }
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
