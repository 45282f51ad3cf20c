import { browser } from './browser.ts';
import type { MessageName, ReplyOf, RequestOf } from './messages.ts';

/** Sends one message to the background and gives its reply. Rejects where the background refused it or could not be reached. */
export async function send<N extends MessageName>(name: N, request: RequestOf<N>): Promise<ReplyOf<N>> {
  return (await browser.runtime.sendMessage({ name, request })) as ReplyOf<N>;
}
