import type { Step, Strategy } from '../../lib/helpdesks/helpdesk.ts';

import { t } from '../../lib/i18n.ts';

/** Where a strategy looks, in a line: `page: .requestors .user, matching /^([^<]*)/`. */
export function strategyText(strategy: Strategy): string {
  const place = placeText(strategy);
  return strategy.match === undefined
    ? place
    : t('diagnosis.where.matching', { place, pattern: `/${strategy.match}/` });
}

function placeText(strategy: Strategy): string {
  switch (strategy.from) {
    case 'url':
      return t('diagnosis.where.url', { capture: strategy.capture });
    case 'title':
      return t('diagnosis.where.title');
    case 'dom':
      return t('diagnosis.where.page', { element: elementText(strategy) });
    case 'pair':
      return t('diagnosis.where.rows', { rows: strategy.row, value: strategy.value });
    case 'json':
      return answerText(strategy.request, strategy.path.map(stepText).join(' › '));
    case 'html':
      return answerText(strategy.request, elementText(strategy));
    case 'setting':
      return t('diagnosis.where.setting', { setting: strategy.setting });
  }
}

function answerText(request: string, place: string): string {
  return t('diagnosis.where.answer', { request, place });
}

function elementText({ select, read }: Extract<Strategy, { from: 'dom' | 'html' }>): string {
  if (read === 'text') return select;
  return typeof read === 'string'
    ? `${select} (${read})`
    : t('diagnosis.where.attribute', { select, attribute: read.attribute });
}

/** A step through an answer, in a word or two. */
function stepText(step: Step): string {
  if (typeof step !== 'object') return String(step);
  if ('is' in step) return t('diagnosis.step.is', { key: step.where, value: String(step.is) });
  if ('not' in step) return t('diagnosis.step.isNot', { key: step.where, value: String(step.not) });
  if ('at' in step)
    return t('diagnosis.step.isAt', { key: step.where, place: step.at.map(stepText).join('.') });
  if ('filled' in step) return t('diagnosis.step.filled', { key: step.filled });
  if ('empty' in step) return t('diagnosis.step.empty', { key: step.empty });
  if ('underId' in step) return t('diagnosis.step.under', { place: step.underId.map(stepText).join('.') });
  if ('keys' in step) return step.keys.join(', ');
  if ('values' in step) return t('diagnosis.step.entries');
  return t(PICKS[step.pick]);
}

const PICKS = {
  first: 'diagnosis.step.first',
  last: 'diagnosis.step.last',
  all: 'diagnosis.step.all',
} as const;
