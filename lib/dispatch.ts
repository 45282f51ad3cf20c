import { type MessageName, messages, type ParsedRequestOf, type ReplyOf } from './messages.ts';
import type { Sender } from './sender.ts';

type SenderFor<N extends MessageName> = Extract<Sender, { kind: (typeof messages)[N]['from'] }>;

/** What the background does for each message. A sender of the wrong kind or a request of the wrong shape never gets here. */
export type Handlers = {
  [N in MessageName]: (request: ParsedRequestOf<N>, sender: SenderFor<N>) => Promise<ReplyOf<N>>;
};

/** Parses one message, checks that its sender may send it, and gives the handler's reply. Throws where either fails. */
export async function dispatch(handlers: Handlers, message: unknown, sender: Sender): Promise<unknown> {
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
