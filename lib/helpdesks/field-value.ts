import { fieldText } from './field-text.ts';
import type { Strategy } from './helpdesk.ts';
import { type Sources, strategyValues } from './strategy-values.ts';

/** What is known while answers are still under way: strategies stand in order, so one that waits holds back those after it. */
export interface FieldSources extends Sources {
  /** The first answer to a request is under way or about to be. */
  isPending: (request: string) => boolean;
}

/** The first value that any of the strategies gives, in their order. */
export function firstValue(strategies: readonly Strategy[] = [], sources: FieldSources): string | undefined {
  return listedValues(strategies, sources)[0];
}

/** All values of the first strategy that gives any. */
export function listedValues(strategies: readonly Strategy[] = [], sources: FieldSources): string[] {
  for (const strategy of strategies) {
    if (waits(strategy, sources)) return [];
    const values = strategyValues(strategy, sources)
      .map(fieldText)
      .filter((value) => value !== '');
    if (values.length > 0) return values;
  }
  return [];
}

/** Whether a strategy's answer is still to come. */
export function waits(strategy: Strategy, { isPending }: FieldSources): boolean {
  return isAnswered(strategy) && isPending(strategy.request);
}

/** Whether a strategy reads what the helpdesk's session API answered, not the page. */
export function isAnswered(strategy: Strategy): strategy is Extract<Strategy, { request: string }> {
  return strategy.from === 'json' || strategy.from === 'html';
}
