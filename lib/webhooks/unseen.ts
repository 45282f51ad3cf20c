import type { DeliveryRows } from '../store/database.ts';
import type { Delivery, DeliveryState } from './delivery.ts';

/** Which failures somebody has looked at: these, or all of a rule; `null`: of every rule. */
export type Looked = { ids: readonly string[] } | { rule: string | null };

/** True of what failed by itself. Whoever deletes a rule or switches it off knows that nothing more of it is sent. */
export function isNews(state: DeliveryState): boolean {
  return state.is === 'failed' && (state.why === 'tries-used-up' || state.why === 'gone');
}

/** Notes that somebody has looked. */
export async function markSeen(rows: DeliveryRows, looked: Looked): Promise<void> {
  let cursor = await rows.index('unseen').openCursor();
  while (cursor !== null) {
    const { unseen: _, ...row } = cursor.value;
    if (isAmong(row, looked)) await cursor.update(row);
    cursor = await cursor.continue();
  }
}

function isAmong({ id, rule }: Delivery, looked: Looked): boolean {
  if ('ids' in looked) return looked.ids.includes(id);
  return looked.rule === null || looked.rule === rule;
}
