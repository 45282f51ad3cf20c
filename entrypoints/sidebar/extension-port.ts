import type { SidebarPort } from '../../components/sidebar/port.ts';
import { again } from '../../lib/again.ts';
import type { SidebarHello } from '../../lib/messages.ts';
import { needApi } from '../../lib/runtime.ts';
import { send } from '../../lib/send.ts';
import { hearPage } from './hear-page.ts';
import { listenForShown } from './listen-for-shown.ts';
import { frameScreen } from './painted.ts';

/** The sidebar's way to the background; `off` where this frame may show nothing. Rejects where the background cannot be reached. */
export async function connect(): Promise<SidebarPort | 'off'> {
  const screen = frameScreen(window);
  const notices = listenForShown(needApi().runtime, screen.painted);
  const stopHearing = hearPage(window, screen);
  const stop = () => {
    notices.stop();
    stopHearing();
  };
  const ancestors = [...location.ancestorOrigins];
  const hello = again(() => send('sidebar-hello', { ancestors }));
  hello.catch(stop);
  const greeting = await hello;
  if (greeting.state === 'off') {
    stop();
    return 'off';
  }
  return portTo(greeting, notices);
}

/** What the background pushed while it answered the hello is newer than the answer. */
function portTo(
  first: SidebarHello & { state: 'on' },
  notices: ReturnType<typeof listenForShown>,
): SidebarPort {
  return {
    onShown(callback) {
      callback(first.shown);
      return notices.follow(callback);
    },
    onLayout(callback) {
      callback(first.layout);
      return notices.followLayout(callback);
    },
    keepLayout: (layout) => quietly(send('keep-layout', { layout })),
    tryWidth: (width) =>
      send('try-width', { width }).then(
        ({ zoom }) => zoom,
        () => 1,
      ),
    lookup: (sequence, connector, refresh) => again(() => send('lookup', { sequence, connector, refresh })),
    explain: (sequence, connector) => send('explain-lookup', { sequence, connector }),
    typeAddress: (seen, email) => send('type-address', { ...seen, email }),
    teachAgain: () => send('teach-again', {}),
    insert: (sequence, text) => send('insert', { sequence, text }),
    press: (sequence, rule) => send('press-rule', { sequence, rule }),
    close: () => quietly(send('close-sidebar', {})),
    openPage: (page, connector) =>
      quietly(send('open-page', { page, ...(connector === undefined ? {} : { connector }) })),
  };
}

/** A click that did not get through shows by itself: nothing happened. */
function quietly(sent: Promise<void>): void {
  sent.catch(() => {});
}
