import type { Notices } from '../../lib/messages.ts';
import type { SidebarLayout } from '../../lib/panel/layout.ts';
import type { Listener, Runtime } from '../../lib/runtime.ts';
import type { Shown } from '../../lib/shown.ts';
import type { Screen } from './painted.ts';

/** What the background pushes to this frame. It listens at once, and keeps what comes before anybody follows. */
export interface ShownNotices {
  /** Calls back with what has come so far, then with what comes. Gives what ends it. */
  follow(callback: (shown: Shown) => void): () => void;
  /** Calls back when the sidebar is laid out anew in another tab. Gives what ends it. */
  followLayout(callback: (layout: SidebarLayout) => void): () => void;
  stop(): void;
}

/**
 * What is shown is answered with what `painted` says, once it does: the content script shows the frame then. Touches: runtime.onMessage. A frame's messages come from tabs; only the
 * background's own carry none.
 */
export function listenForShown(
  runtime: Pick<Runtime, 'id' | 'onMessage'>,
  painted: Screen['painted'],
): ShownNotices {
  const early: Shown[] = [];
  let tell = (shown: Shown) => {
    early.push(shown);
  };
  let earlyLayout: SidebarLayout | null = null;
  let tellLayout = (layout: SidebarLayout) => {
    earlyLayout = layout;
  };
  const listener: Listener = (message, sender, reply) => {
    if (sender.id !== runtime.id || sender.tab !== undefined || !isNotice(message)) return undefined;
    if (message.name === 'layout') {
      tellLayout(message.notice);
      reply(true);
      return undefined;
    }
    const shown = JSON.parse(message.notice.shown) as Shown;
    tell(shown);
    void painted(shown.number).then(reply);
    return true;
  };
  runtime.onMessage.addListener(listener);
  const stop = () => runtime.onMessage.removeListener(listener);
  return {
    follow(callback) {
      tell = callback;
      for (const shown of early.splice(0)) callback(shown);
      return stop;
    },
    followLayout(callback) {
      tellLayout = callback;
      if (earlyLayout !== null) callback(earlyLayout);
      return () => {
        tellLayout = () => {};
      };
    },
    stop,
  };
}

type Notice = { [N in 'show' | 'layout']: { name: N; notice: Notices[N] } }['show' | 'layout'];

function isNotice(message: unknown): message is Notice {
  if (typeof message !== 'object' || message === null || !('name' in message)) return false;
  return message.name === 'show' || message.name === 'layout';
}
