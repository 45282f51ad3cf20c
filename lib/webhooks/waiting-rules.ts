import type { OpenDeskside } from '../store/database.ts';
import { allWith } from './key-ranges.ts';

/** The ids of the rules that something waits of. It goes from rule to rule, however many deliveries each has. */
export async function waitingRules(open: OpenDeskside): Promise<string[]> {
  const index = open.transaction('deliveries').store.index('rule');
  const rules: string[] = [];
  let cursor = await index.openKeyCursor();
  while (cursor !== null) {
    const [rule] = cursor.key;
    if ((await index.getKey(allWith(rule, 'waiting'))) !== undefined) rules.push(rule);
    cursor = await cursor.continue([rule, 'waiting', Number.POSITIVE_INFINITY, '']);
  }
  return rules;
}
