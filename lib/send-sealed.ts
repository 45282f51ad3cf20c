import { FORMER, sealLetter } from './letter.ts';
import type { MessageName, ReplyOf, RequestOf } from './messages.ts';
import { send, sendLetter } from './send.ts';

/**
 * Sends a request that holds secrets, from a page of ours in a tab. In Chromium every page of ours hears what one of them sends to the background, the sidebars in all
 * helpdesk tabs too: this one reaches them sealed. Seals once more where the background has started anew in between.
 */
export async function sendSealed<N extends MessageName>(name: N, request: RequestOf<N>): Promise<ReplyOf<N>> {
  const post = async () =>
    sendLetter(name, await sealLetter(await send('letter-address', {}), name, request));
  return post().catch((error: unknown) => {
    if (error instanceof Error && error.message.includes(FORMER)) return post();
    throw error;
  });
}
