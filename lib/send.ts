import { browser } from './browser.ts';
import { FORMER, sealLetter } from './letter.ts';
import type { MessageName, ReplyOf, RequestOf } from './messages.ts';

/** Sends one message to the background and gives its reply. Rejects where the background refused it or could not be reached. */
export async function send<N extends MessageName>(name: N, request: RequestOf<N>): Promise<ReplyOf<N>> {
  return (await browser.runtime.sendMessage({ name, request })) as ReplyOf<N>;
}

/**
 * The same for a request that holds secrets, from a page of ours in a tab. In Chromium every page of ours hears what one of them sends to the background, the sidebars in
 * all helpdesk tabs too; this one reaches them sealed. Seals once more where the background has started anew in between.
 */
export async function sendSealed<N extends MessageName>(name: N, request: RequestOf<N>): Promise<ReplyOf<N>> {
  const post = async () => {
    const letter = await sealLetter(await send('letter-address', {}), name, request);
    return (await browser.runtime.sendMessage({ name, letter })) as ReplyOf<N>;
  };
  return post().catch((error: unknown) => {
    if (error instanceof Error && error.message.includes(FORMER)) return post();
    throw error;
  });
}
