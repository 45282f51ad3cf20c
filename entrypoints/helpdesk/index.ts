import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { again } from '../../lib/again.ts';
import { findPart } from '../../lib/helpdesks/parts.ts';
import { browserFetch } from '../../lib/helpdesks/request.ts';
import { watchTicket } from '../../lib/helpdesks/watch-ticket.ts';
import { replyBox } from './reply-box.ts';
import { onNotice, pageUrl, send } from './runtime.ts';
import { SidebarFrame } from './sidebar-frame.ts';
import { beginLife } from './single-life.ts';
import { viewSender } from './view-sender.ts';

/** The content script: says which ticket the page shows, and gives the sidebar its place. */
export default defineUnlistedScript(() => {
  if (window.top !== window) return;
  if (window.origin === 'null') tellSandboxed();
  else if (isPrerendered()) document.addEventListener('prerenderingchange', start, { once: true });
  else start();
});

/** In a page that its server's policy sandboxes, our frame is sandboxed with it: it would stay blank. */
function tellSandboxed(): void {
  send('page-sandboxed', {}).catch(() => undefined);
}

/** Chromium loads a page ahead of the agent's click: in no tab yet, so that the background would refuse all that it says. */
function isPrerendered(): boolean {
  return 'prerendering' in document && document.prerendering === true;
}

/** A page that comes back from the back-forward cache begins anew: the background knows its tab by the page that came in between. */
function start(): void {
  const life = beginLife();
  if (life === null) return;
  const { signal } = life;
  const beginAnew = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    life.abort();
    start();
  };
  window.addEventListener('pageshow', beginAnew, { signal });
  live(life).catch(() => life.abort());
}

/** Losing one of these costs a look or a click. */
const reports = {
  placed: (room: 'push' | 'overlay') => void send('sidebar-placed', { room }).catch(() => undefined),
  opened: (open: boolean) => void send('sidebar-opened', { open }).catch(() => undefined),
  removed: (removed: boolean) => void send('sidebar-removed', { removed }).catch(() => undefined),
};

/** It can be stopped from the first turn on: a stop while hello is on its way is as good as any. */
async function live(life: AbortController): Promise<void> {
  const { signal } = life;
  onNotice({ stop: () => life.abort() }, signal);
  const hello = await again(() => send('helpdesk-hello', {}));
  if (hello.state === 'off' || signal.aborted) return life.abort();
  const { helpdesk, settings, exclude, words } = hello;

  const page = { url: pageUrl('/sidebar.html'), words };
  const sidebar = new SidebarFrame(window, page, hello.sidebar, reports, signal);
  const insert = replyBox(window, signal);
  const sendSight = viewSender({
    send: (told) => send('ticket-seen', told),
    wake: () => void send('wake', {}).catch(() => undefined),
    url: () => window.location.href,
    onStale: (number) => sidebar.setStale(number),
    signal,
  });
  const heuristic = findPart('heuristic');
  const watched = { window, fetch: browserFetch, settings, exclude, heuristic, signal };
  const watch = watchTicket(helpdesk, watched, (sight) => {
    sendSight(sight);
    sidebar.showFor(sight.view);
  });
  onNotice(
    {
      'set-sidebar': (change) => sidebar.setPlace(change),
      insert: ({ text }) => !sidebar.isStale() && insert(text),
      diagnose: () => {
        const trace = findPart('trace');
        return trace && watch.trace(trace);
      },
    },
    signal,
  );
}
