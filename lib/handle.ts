import { browser, type Runtime } from './browser.ts';
import { dispatch, type Handlers } from './dispatch.ts';
import { senderOf } from './sender.ts';

/** Answers every message of the contract. Anything else is refused: the sender's promise rejects, and nothing has been done. */
export function handle(handlers: Handlers): void {
  const ownOrigin = browser.runtime.getURL('').replace(/\/$/, '');
  browser.runtime.onMessage.addListener((message: unknown, from: Runtime.MessageSender) => {
    const sender = senderOf(from, browser.runtime.id, ownOrigin);
    return sender === null
      ? Promise.reject(new Error('Refused: unknown sender.'))
      : dispatch(handlers, message, sender);
  });
}
