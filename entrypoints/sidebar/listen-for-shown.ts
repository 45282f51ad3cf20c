import type { Runtime } from '../../lib/browser.ts';
import type { Shown } from '../../lib/messages.ts';

/** What the background pushes to this frame. It listens at once, and keeps what comes before anybody follows. */
export interface ShownNotices {
  /** Calls back with what has come so far, then with what comes. Gives what ends it. */
  follow(callback: (shown: Shown) => void): () => void;
  stop(): void;
}

/**
 * A notice is answered with what `painted` says, once it does: the content script shows the frame then. Touches: runtime.onMessage. A frame's messages come from tabs; only the
 * background's own carry none.
 */
export function listenForShown(
  runtime: Pick<Runtime.Static, 'id' | 'onMessage'>,
  painted: () => Promise<boolean>,
): ShownNotices {
  const early: Shown[] = [];
  let tell = (shown: Shown) => {
    early.push(shown);
  };
  const listener = (message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== runtime.id || sender.tab !== undefined || !isShow(message)) return undefined;
    tell(message.notice);
    return painted();
  };
  runtime.onMessage.addListener(listener);
  const stop = () => runtime.onMessage.removeListener(listener);
  return {
    follow(callback) {
      tell = callback;
      for (const shown of early.splice(0)) callback(shown);
      return stop;
    },
    stop,
  };
}

function isShow(message: unknown): message is { name: 'show'; notice: Shown } {
  return typeof message === 'object' && message !== null && 'name' in message && message.name === 'show';
}
