import type { Answer, TimedAnswer } from '../lookup/answer.ts';
import type { AnswerState } from './happening.ts';
import type { NoticedAnswer } from './noticed.ts';

/** What answers mean for events, by connector. An expired one means nothing: a fresh one is on its way. Neither does one that was not asked for, since the endpoint is left alone. */
export function noticedAnswers(answers: Readonly<Record<string, TimedAnswer>>): NoticedAnswer[] {
  return Object.entries(answers).flatMap(([connector, { answer, expired }]) => {
    const said = expired ? null : stateOf(answer);
    return said === null ? [] : [{ connector, ...said }];
  });
}

function stateOf(answer: Answer): { state: AnswerState; reason?: string } | null {
  switch (answer.status) {
    case 'found':
    case 'not_found':
      return { state: answer.status };
    case 'timeout':
      return { state: 'failed', reason: 'timeout' };
    case 'error':
      return isHeld(answer) ? null : { state: 'failed', reason: answer.reason };
  }
}

/** A 429 that came has its status; a lookup that was held back for it has none. */
function isHeld({ reason, http }: Extract<Answer, { status: 'error' }>): boolean {
  return reason === 'paused' || (reason === 'rate-limited' && http === undefined);
}
