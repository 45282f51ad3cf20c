/** A reply of the background on its way: what it holds may be nothing, and is a reply nevertheless. */
export interface Reply {
  reply?: unknown;
  answered: true;
}

export function asReply(reply: unknown): Reply {
  return { reply, answered: true };
}

/**
 * What the background replied. Throws where nobody did: Chromium resolves a message with nothing where the background is ended before it has heard it, and another page of ours, which
 * hears all messages and answers none, is open.
 */
export function replyIn(received: unknown): unknown {
  if (typeof received !== 'object' || received === null || !('answered' in received))
    throw new Error('The background has not answered.');
  return 'reply' in received ? received.reply : undefined;
}
