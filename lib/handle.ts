import { browser, type Runtime } from './browser.ts';
import { dispatch, type Handlers } from './dispatch.ts';
import { FORMER } from './letter.ts';
import { asReply, type Reply } from './reply.ts';
import type { Letterbox } from './secrets/letterbox.ts';
import { type Sender, senderOf } from './sender.ts';

/** Answers every message of the contract, sealed or not. Anything else is refused: the sender's promise rejects, and nothing has been done. */
export function handle(handlers: Handlers, letterbox: Letterbox): void {
  const ownOrigin = browser.runtime.getURL('').replace(/\/$/, '');
  browser.runtime.onMessage.addListener((message: unknown, from: Runtime.MessageSender) => {
    const sender = senderOf(from, browser.runtime.id, ownOrigin);
    return sender === null
      ? Promise.reject(new Error('Refused: unknown sender.'))
      : answer(handlers, letterbox, message, sender);
  });
}

async function answer(
  handlers: Handlers,
  letterbox: Letterbox,
  message: unknown,
  sender: Sender,
): Promise<Reply> {
  if (!isSealed(message)) return asReply(await dispatch(handlers, message, sender));
  const { name, letter } = message;
  const opened = await letterbox.open(name, letter);
  if (opened === null) throw new Error(`Refused: ${name} is ${FORMER}, or no letter.`);
  return asReply(await dispatch(handlers, { name, request: opened.request }, sender));
}

function isSealed(message: unknown): message is { name: string; letter: unknown } {
  if (typeof message !== 'object' || message === null) return false;
  return 'letter' in message && 'name' in message && typeof message.name === 'string';
}
