import type { PageTrace } from '../../lib/helpdesks/page-trace.ts';
import type { MessageName, Notices, ReplyOf, RequestOf } from '../../lib/messages.ts';
import { ask, browserApi, type Listener, needApi } from '../../lib/runtime.ts';

type ToScript = 'set-sidebar' | 'stop' | 'diagnose' | 'insert';
interface NoticeListeners {
  'set-sidebar': (notice: Notices['set-sidebar']) => void;
  stop: () => void;
  /** Its answer goes back to the background. */
  diagnose: () => PageTrace | null;
  /** So does this one. */
  insert: (notice: Notices['insert']) => boolean;
}
type FromScript = Extract<
  MessageName,
  | 'helpdesk-hello'
  | 'ticket-seen'
  | 'wake'
  | 'sidebar-placed'
  | 'sidebar-opened'
  | 'sidebar-removed'
  | 'page-sandboxed'
>;

/** Whether the extension that this script belongs to is still there. */
export function isAlive(): boolean {
  return browserApi()?.runtime?.id !== undefined;
}

/** The URL of one of our pages. */
export function pageUrl(path: string): string {
  return needApi().runtime.getURL(path);
}

/** Sends one message to the background and gives its reply. Rejects where the background refused it or could not be reached. */
export async function send<N extends FromScript>(name: N, request: RequestOf<N>): Promise<ReplyOf<N>> {
  return (await ask({ name, request })) as ReplyOf<N>;
}

/** Listens to what of these the background tells this tab. Our pages in tabs and frames can send here too, so only the background's own word counts. */
export function onNotice(listeners: Partial<NoticeListeners>, signal: AbortSignal): void {
  const { id, onMessage } = needApi().runtime;
  const listener: Listener = (message, sender, reply) => {
    const isOurs = sender.id === id && sender.tab === undefined && isNotice(message);
    if (isOurs && message.name in listeners) reply(take(message, listeners));
    return undefined;
  };
  onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    if (isAlive()) onMessage.removeListener(listener);
  });
}

/** Gives the answer to the background. */
function take(message: Notice, listeners: Partial<NoticeListeners>): unknown {
  switch (message.name) {
    case 'diagnose':
      return listeners.diagnose?.();
    case 'insert':
      return listeners.insert?.(message.notice);
    case 'set-sidebar':
      listeners['set-sidebar']?.(message.notice);
      return true;
    case 'stop':
      listeners.stop?.();
      return true;
  }
}

type Notice = { [N in ToScript]: { name: N; notice: Notices[N] } }[ToScript];

function isNotice(message: unknown): message is Notice {
  if (typeof message !== 'object' || message === null || !('name' in message) || !('notice' in message))
    return false;
  const { name, notice } = message;
  if (typeof notice !== 'object' || notice === null) return false;
  return (
    name === 'stop' ||
    name === 'diagnose' ||
    name === 'set-sidebar' ||
    (name === 'insert' && 'text' in notice && typeof notice.text === 'string')
  );
}
