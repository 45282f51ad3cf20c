import { type DomPlace, domValues, pairValues } from './dom-value.ts';
import { refine } from './field-text.ts';
import type { Strategy } from './helpdesk.ts';
import { jsonValues } from './json-path.ts';
import type { Answer } from './request.ts';

/** All that strategies draw on. `counts` is law 6: whether what the DOM shows is known to be of this ticket. */
export interface Sources extends DomPlace {
  counts: boolean;
  answers: ReadonlyMap<string, Answer>;
  settings: Readonly<Record<string, string>>;
}

/** The values that one strategy gives now, refined. A strategy that fails for whatever reason gives none. */
export function strategyValues(strategy: Strategy, sources: Sources): string[] {
  try {
    return refine(rawValues(strategy, sources), strategy);
  } catch {
    return [];
  }
}

function rawValues(strategy: Strategy, sources: Sources): string[] {
  if (strategy.without !== undefined && hasAnswer(sources, strategy.without)) return [];
  switch (strategy.from) {
    case 'url':
      return own(sources.captures, strategy.capture);
    case 'setting':
      return own(sources.settings, strategy.setting);
    case 'title':
      return sources.counts ? [sources.document.title] : [];
    case 'dom':
      return sources.counts ? domValues(strategy, sources) : [];
    case 'pair':
      return sources.counts ? pairValues(strategy, sources) : [];
    case 'json': {
      const answer = sources.answers.get(strategy.request);
      return answer?.state === 'json' ? jsonValues(answer.body, strategy.path, sources.captures) : [];
    }
    case 'html': {
      const answer = sources.answers.get(strategy.request);
      return answer?.state === 'html'
        ? domValues(strategy, { ...sources, document: answer.body, scope: answer.body })
        : [];
    }
  }
}

function hasAnswer({ answers }: Sources, request: string): boolean {
  const state = answers.get(request)?.state;
  return state === 'json' || state === 'html';
}

function own(values: Readonly<Record<string, string>>, key: string): string[] {
  const value = Object.hasOwn(values, key) ? values[key] : undefined;
  return value === undefined ? [] : [value];
}
