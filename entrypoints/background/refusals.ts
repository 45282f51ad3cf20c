import type { SaveReply } from '../../lib/messages.ts';

/** Why something was not saved, at the field that is at fault. */
export function refused(path: string, message: string): SaveReply {
  return { ok: false, problems: [{ path, message }] };
}

export const LOCKED: SaveReply = refused('', 'Your organisation sets this. Ask your admin to change it.');
