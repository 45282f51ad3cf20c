/**
 * A reply of the background on its way, as JSON text: Firefox hands no own key of an object on to another part of an extension that is named like a method of every object
 * (`constructor`, `toString`), and answers may have such keys. It may hold nothing, and is a reply nevertheless.
 */
export interface Reply {
  reply?: string;
  answered: true;
}

export function asReply(reply: unknown): Reply {
  return reply === undefined ? { answered: true } : { reply: JSON.stringify(reply), answered: true };
}

/**
 * What the background replied. Throws where nobody did: Chromium resolves a message with nothing where the background is ended before it has heard it, and another page of ours, which
 * hears all messages and answers none, is open.
 */
export function replyIn(received: unknown): unknown {
  if (typeof received !== 'object' || received === null || !('answered' in received))
    throw new Error('The background has not answered.');
  return 'reply' in received && typeof received.reply === 'string' ? JSON.parse(received.reply) : undefined;
}
