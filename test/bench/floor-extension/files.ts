import type { BrowserKind } from '../../driver/find-browser.ts';
import type { BareSettings } from '../bare-extension/answer-customers.ts';
import { bareExtension } from '../bare-extension/files.ts';
import { hideFormer } from './hide-former.ts';
import { lookAndAsk } from './look-and-ask.ts';
import { type PanelTexts, showPanels } from './show-panels.ts';

/** Deskside's sidebar as it showed one customer. */
export interface Look extends PanelTexts {
  body: string;
  styles: string;
}

/** The bare extension with what Deskside promises. */
export function floorExtension(
  browser: BrowserKind,
  desk: string,
  settings: BareSettings,
  { body, styles, ...texts }: Look,
): Record<string, string> {
  const bare = bareExtension(browser, desk, settings);
  return {
    ...bare,
    'background.js': `(${lookAndAsk})(${JSON.stringify(settings)});`,
    'page.js': `(${hideFormer})();${bare['page.js']}`,
    'sidebar.js': `(${showPanels})(${JSON.stringify(texts)});`,
    'sidebar.html': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Customer</title><style>${styles}</style><script src="sidebar.js" defer></script></head><body>${body}</body></html>`,
  };
}
