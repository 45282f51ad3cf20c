import type { Runtime } from './browser.ts';

/** Who sent a message, as far as the background trusts it. */
export type Sender =
  | { kind: 'page'; tab: number | null }
  | { kind: 'sidebar'; tab: number; frame: number }
  /** `url` is the page's address as the browser knows it, whatever the page says. */
  | { kind: 'helpdesk'; tab: number; origin: string; url: string };

/**
 * Tells the three kinds of sender apart; `null` for anything else: another extension, a page of ours in somebody's frame, a content script below the top frame.
 * `ownOrigin` is the extension's, without a slash at its end. The sidebar in a tab of its own is nobody: it belongs in a helpdesk's page.
 */
export function senderOf(
  sender: Runtime.MessageSender & { origin?: string },
  ownId: string,
  ownOrigin: string,
): Sender | null {
  if (sender.id !== ownId || sender.url === undefined || !URL.canParse(sender.url)) return null;
  const url = new URL(sender.url);
  const tab = sender.tab?.id ?? null;
  const frame = sender.frameId ?? 0;
  if (sender.origin === ownOrigin || sender.url.startsWith(`${ownOrigin}/`))
    return ownPage(url.pathname, tab, frame);
  if (tab === null || frame !== 0 || !/^https?:$/.test(url.protocol)) return null;
  return { kind: 'helpdesk', tab, origin: url.origin, url: addressOf(sender.tab?.url, url) };
}

/** A page that goes on without a new load is named by its tab; a tab that is on its way elsewhere is not. */
function addressOf(ofTab: string | undefined, ofFrame: URL): string {
  const isThere = ofTab !== undefined && URL.canParse(ofTab) && new URL(ofTab).origin === ofFrame.origin;
  return isThere ? ofTab : ofFrame.href;
}

function ownPage(path: string, tab: number | null, frame: number): Sender | null {
  const isSidebar = path === '/sidebar.html';
  if (frame === 0) return isSidebar ? null : { kind: 'page', tab };
  return isSidebar && tab !== null ? { kind: 'sidebar', tab, frame } : null;
}
