import { browser, type Runtime } from './browser.ts';
import { type MessageName, messages, type ParsedRequestOf, type ReplyOf } from './messages.ts';
import { type Sender, senderOf } from './sender.ts';

type SenderFor<N extends MessageName> = Extract<Sender, { kind: (typeof messages)[N]['from'] }>;

/** What the background does for each message. A sender of the wrong kind or a request of the wrong shape never gets here. */
export type Handlers = {
  [N in MessageName]: (request: ParsedRequestOf<N>, sender: SenderFor<N>) => Promise<ReplyOf<N>>;
};

/** Answers every message of the contract. Anything else is refused: the sender's promise rejects, and nothing has been done. */
export function handle(handlers: Handlers): void {
  const ownOrigin = browser.runtime.getURL('').replace(/\/$/, '');
  browser.runtime.onMessage.addListener((message: unknown, from: Runtime.MessageSender) => {
    const sender = senderOf(from, browser.runtime.id, ownOrigin);
    return sender === null
      ? Promise.reject(new Error('Refused: unknown sender.'))
      : answer(handlers, message, sender);
  });
}

/** Parses one message, checks that its sender may send it, and gives the handler's reply. Throws where either fails. */
export async function answer(handlers: Handlers, message: unknown, sender: Sender): Promise<unknown> {
  const { name, request } = parseEnvelope(message);
  const contract = messages[name];
  if (sender.kind !== contract.from) throw new Error(`Refused: ${name} is not for a ${sender.kind}.`);
  const parsed = contract.request.safeParse(request);
  if (!parsed.success) throw new Error(`Refused: ${name} has the wrong shape.`);
  const run = handlers[name] as (request: unknown, sender: Sender) => Promise<unknown>;
  return run(parsed.data, sender);
}

function parseEnvelope(message: unknown): { name: MessageName; request: unknown } {
  if (typeof message !== 'object' || message === null || !('name' in message))
    throw new Error('Refused: not a message.');
  const { name, request } = message as { name: unknown; request?: unknown };
  if (typeof name !== 'string' || !Object.hasOwn(messages, name))
    throw new Error('Refused: no such message.');
  return { name: name as MessageName, request };
}
