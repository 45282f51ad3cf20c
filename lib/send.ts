import type { Letter } from './letter.ts';
import type { MessageName, ReplyOf, RequestOf } from './messages.ts';
import { ask } from './runtime.ts';

/** Sends one message to the background and gives its reply. Rejects where the background refused it or could not be reached. */
export async function send<N extends MessageName>(name: N, request: RequestOf<N>): Promise<ReplyOf<N>> {
  return (await ask({ name, request })) as ReplyOf<N>;
}

/** The same with the request in a letter: `sendSealed` seals it. */
export async function sendLetter<N extends MessageName>(name: N, letter: Letter): Promise<ReplyOf<N>> {
  return (await ask({ name, letter })) as ReplyOf<N>;
}
