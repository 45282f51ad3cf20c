import type { Step, Strategy } from '../../lib/helpdesks/helpdesk.ts';

/** Where a strategy looks, in a line: `page: .requestors .user, matching /^([^<]*)/`. */
export function strategyText(strategy: Strategy): string {
  const matching = strategy.match === undefined ? '' : `, matching /${strategy.match}/`;
  return `${placeText(strategy)}${matching}`;
}

function placeText(strategy: Strategy): string {
  switch (strategy.from) {
    case 'url':
      return `address of the page: “${strategy.capture}”`;
    case 'title':
      return 'title of the page';
    case 'dom':
      return `page: ${elementText(strategy)}`;
    case 'pair':
      return `page: rows ${strategy.row}, their ${strategy.value}`;
    case 'json':
      return `answer “${strategy.request}”: ${strategy.path.map(stepText).join(' › ')}`;
    case 'html':
      return `answer “${strategy.request}”: ${elementText(strategy)}`;
    case 'setting':
      return `setting “${strategy.setting}”`;
  }
}

function elementText({ select, read }: Extract<Strategy, { from: 'dom' | 'html' }>): string {
  if (read === 'text') return select;
  return typeof read === 'string' ? `${select} (${read})` : `${select} (attribute ${read.attribute})`;
}

/** A step through an answer, in a word or two. */
function stepText(step: Step): string {
  if (typeof step !== 'object') return String(step);
  if ('is' in step) return `where ${step.where} is ${step.is}`;
  if ('not' in step) return `where ${step.where} is not ${step.not}`;
  if ('at' in step) return `where ${step.where} is that of ${step.at.map(stepText).join('.')}`;
  if ('filled' in step) return `with ${step.filled}`;
  if ('empty' in step) return `without ${step.empty}`;
  if ('underId' in step) return `under ${step.underId.map(stepText).join('.')}`;
  if ('keys' in step) return step.keys.join(', ');
  if ('values' in step) return 'its entries';
  return step.pick;
}
