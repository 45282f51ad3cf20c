import { z } from 'zod';

/** Who sends: see `messages`. */
export type SenderKind = 'page' | 'sidebar' | 'helpdesk';

/** Refusals name the field (`headers.0.value`) where one is at fault. */
export type SaveReply = { ok: true } | { ok: false; problems: { path: string; message: string }[] };

/** One entry of the contract. `reply` carries the reply's type only; it is never there at run time. */
export function message<Reply>() {
  return <From extends SenderKind, Shape extends z.ZodRawShape>(from: From, shape: Shape) => ({
    from,
    request: z.strictObject(shape),
    reply: undefined as { type: Reply } | undefined,
  });
}
