import type { PageTrace } from '../../lib/helpdesks/page-trace.ts';
import type { MessageName, Notices, ReplyOf, RequestOf } from '../../lib/messages.ts';
import { replyIn } from '../../lib/reply.ts';

/** The few calls of the browser's API that a content script needs. The polyfill would be heavier than all the rest of this script. */
interface Runtime {
  /** Missing once the extension was updated or removed under us. */
  id?: string;
  getURL: (path: string) => string;
  sendMessage: (message: unknown) => Promise<unknown>;
  onMessage: { addListener: (listener: Listener) => void; removeListener: (listener: Listener) => void };
}

type Listener = (message: unknown, sender: Sender, reply: (value: unknown) => void) => void;
interface Sender {
  id?: string;
  tab?: unknown;
}
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
  | 'sidebar-placed'
  | 'sidebar-opened'
  | 'sidebar-removed'
  | 'page-sandboxed'
>;

/** Whether the extension that this script belongs to is still there. */
export function isAlive(): boolean {
  return runtime()?.id !== undefined;
}

/** The URL of one of our pages. */
export function pageUrl(path: string): string {
  return needRuntime().getURL(path);
}

/** Sends one message to the background and gives its reply. Rejects where the background refused it or could not be reached. */
export async function send<N extends FromScript>(name: N, request: RequestOf<N>): Promise<ReplyOf<N>> {
  const reply = await needRuntime().sendMessage({ name, request });
  if (isRejection(reply)) throw new Error(reply.message);
  return replyIn(reply) as ReplyOf<N>;
}

/** Listens to what the background tells this tab. Our pages in tabs and frames can send here too, so only the background's own word counts. */
export function onNotice(listeners: NoticeListeners, signal: AbortSignal): void {
  const { id, onMessage } = needRuntime();
  const listener: Listener = (message, sender, reply) => {
    if (sender.id !== id || sender.tab !== undefined || !isNotice(message)) return;
    if (message.name === 'diagnose') return reply(listeners.diagnose());
    if (message.name === 'insert') return reply(listeners.insert(message.notice));
    if (message.name === 'set-sidebar') listeners['set-sidebar'](message.notice);
    else listeners.stop();
    reply(true);
  };
  onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    if (isAlive()) onMessage.removeListener(listener);
  });
}

/** `chrome` comes first: where the browser has no `browser`, an element of the page with that id would answer to the name. */
function runtime(): Runtime | undefined {
  const { chrome, browser } = globalThis as {
    chrome?: { runtime?: Runtime };
    browser?: { runtime?: Runtime };
  };
  return (chrome ?? browser)?.runtime;
}

function needRuntime(): Runtime {
  const api = runtime();
  if (api === undefined) throw new Error('The extension is gone.');
  return api;
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

/** How webextension-polyfill, which the background runs on older Chrome, sends a rejection to a receiver that does not run it. */
function isRejection(reply: unknown): reply is { message: string } {
  return typeof reply === 'object' && reply !== null && '__mozWebExtensionPolyfillReject__' in reply;
}
