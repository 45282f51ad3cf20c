import type { AnswerState, Change, Occurrence } from '../happening.ts';

/** A connector's answer about the ticket's customer that differs from its last one, once a day at most. */
export function answerOf(state: AnswerState, change: Change): Occurrence[] {
  if (change.kind !== 'answered' || change.now !== state || change.before === state) return [];
  const { connector, reason, day } = change;
  return [{ mark: [connector, day], connector, ...(reason === undefined ? {} : { reason }) }];
}
