import type { BrowserKind } from '../../driver/find-browser.ts';
import { answerCustomers, type BareSettings } from './answer-customers.ts';
import { showAnswers } from './show-answers.ts';
import { watchPage } from './watch-page.ts';

/** The bare extension's files, by name. `desk` is the origin whose pages it works on. */
export function bareExtension(
  browser: BrowserKind,
  desk: string,
  settings: BareSettings,
): Record<string, string> {
  return {
    'manifest.json': JSON.stringify(manifest(browser, everyPort(desk), everyPort(settings.url))),
    'background.js': `(${answerCustomers})(${JSON.stringify(settings)});`,
    'page.js': `(${watchPage})();`,
    'sidebar.js': `(${showAnswers})();`,
    'sidebar.html':
      '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Customer</title><script src="sidebar.js" defer></script></head><body></body></html>',
  };
}

/** Match patterns know no port. */
function everyPort(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

function manifest(browser: BrowserKind, desk: string, endpoint: string): object {
  const script = 'background.js';
  return {
    manifest_version: 3,
    name: 'Bare extension',
    version: '1.0',
    browser_specific_settings: { gecko: { id: 'bare@bench.example' } },
    host_permissions: [desk, endpoint],
    background: browser === 'chromium' ? { service_worker: script } : { scripts: [script] },
    content_scripts: [{ matches: [desk], js: ['page.js'] }],
    web_accessible_resources: [{ resources: ['sidebar.html'], matches: [desk] }],
    /** Firefox's own would ask for the endpoint by https. */
    content_security_policy: { extension_pages: "script-src 'self'" },
  };
}
