import { t } from '../../lib/i18n.ts';
import type { SaveReply } from '../../lib/messages.ts';

/** Why something was not saved, at the field that is at fault. */
export function refused(path: string, message: string): SaveReply {
  return { ok: false, problems: [{ path, message }] };
}

/** What the organisation sets. */
export function lockedReply(): SaveReply {
  return refused('', t('refusals.locked'));
}
