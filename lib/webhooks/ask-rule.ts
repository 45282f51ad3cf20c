import type { JsonObject } from '../lookup/answer.ts';
import type { Asked } from './answers-for.ts';
import type { KnownAnswer, KnownAnswers } from './condition-values.ts';
import type { Happening } from './happening.ts';
import { holds } from './match.ts';
import { neededConnectors } from './needed-connectors.ts';
import type { Rule } from './rule.ts';
import { whoSends } from './who-sends.ts';

/** Whether a rule may be for an event, as far as that can be told without any connector's answer. */
export function mayBeFor(rule: Rule, happening: Happening, flags: readonly string[]): boolean {
  if (whoSends(rule.sender, happening.ticket, flags) === 'no') return false;
  return holds(rule.when, happening, {}, { now: happening.at }) !== false;
}

/** What comes of asking a rule: `no`; `wait`, for a connector gives no answer now; `no-answer`, for it gives none at all; or it is set off, with these answers. */
export type Verdict =
  | { kind: 'no' | 'wait' }
  | { kind: 'set-off'; answers: Record<string, JsonObject>; isAnswered: boolean };

/** Asks a rule about an event, with what its connectors have said. `isLast`: it is not asked again, so that an answer that failed is none. */
export function askRule(
  rule: Rule,
  happening: Happening,
  asked: ReadonlyMap<string, Asked>,
  isLast: boolean,
): Verdict {
  const needed = neededConnectors(rule);
  const known = Object.fromEntries(
    needed.flatMap((id): [string, KnownAnswer][] => {
      const answer = asked.get(id);
      return typeof answer === 'object' ? [[id, answer]] : [];
    }),
  );
  const verdict = holds(rule.when, happening, known, { now: happening.at });
  if (verdict === false) return { kind: 'no' };
  if (!isLast && needed.some((id) => asked.get(id) === 'failed')) return { kind: 'wait' };
  const isAnswered = needed.every((id) => Object.hasOwn(known, id));
  return { kind: 'set-off', answers: foundIn(known), isAnswered };
}

function foundIn(known: KnownAnswers): Record<string, JsonObject> {
  return Object.fromEntries(
    Object.entries(known).flatMap(([id, answer]) => (answer.state === 'found' ? [[id, answer.data]] : [])),
  );
}
