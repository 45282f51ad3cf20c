import { replyIn } from './reply.ts';

/** The few calls of the browser's API that the content script and the sidebar need. The polyfill is heavier than all the rest of the one, and a twentieth of the other. */
export interface Runtime {
  /** Missing once the extension was updated or removed under us. */
  id?: string;
  getURL: (path: string) => string;
  sendMessage: (message: unknown) => Promise<unknown>;
  onMessage: { addListener: (listener: Listener) => void; removeListener: (listener: Listener) => void };
}

/** Hears a message and calls `reply`: in the same turn, or later where it gives `true`. */
export type Listener = (
  message: unknown,
  sender: Sender,
  reply: (value: unknown) => void,
) => true | undefined;

export interface Sender {
  id?: string;
  tab?: unknown;
}

interface Api {
  runtime?: Runtime;
  i18n: { getUILanguage(): string };
}

/** The browser's API. `chrome` comes first: where the browser has no `browser`, an element of a helpdesk's page with that id would answer to the name. */
export function browserApi(): Api | undefined {
  const { chrome, browser } = globalThis as { chrome?: Api; browser?: Api };
  return chrome ?? browser;
}

/** Throws once the extension is gone. Nothing of it is asked for here but what tells that: the browser makes each part when it is first asked for. */
export function needApi(): Api & { runtime: Runtime } {
  const api = browserApi();
  if (!isThere(api)) throw new Error('The extension is gone.');
  return api;
}

function isThere(api: Api | undefined): api is Api & { runtime: Runtime } {
  return api?.runtime !== undefined;
}

/** Sends one message to the background and gives its reply. Rejects where the background refused it or could not be reached. */
export async function ask(message: unknown): Promise<unknown> {
  const reply = await needApi().runtime.sendMessage(message);
  if (isRejection(reply)) throw new Error(reply.message);
  return replyIn(reply);
}

/** How webextension-polyfill, which the background runs on older Chrome, sends a rejection to a receiver that does not run it. */
function isRejection(reply: unknown): reply is { message: string } {
  return typeof reply === 'object' && reply !== null && '__mozWebExtensionPolyfillReject__' in reply;
}
