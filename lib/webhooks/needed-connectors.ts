import type { Rule } from './rule.ts';
import { answerPath } from './tags.ts';
import { tokensOf } from './template-tokens.ts';

/** The connectors that a rule wants answers of: for its conditions, and for its request's tags. Each once. */
export function neededConnectors(rule: Pick<Rule, 'when' | 'request'>): string[] {
  return [...new Set([...conditionConnectors(rule), ...tagConnectors(rule)])];
}

function conditionConnectors({ when }: Pick<Rule, 'when'>): string[] {
  return when.groups
    .flatMap(({ conditions }) => conditions)
    .flatMap(({ of, connector }) => (of === 'answer' && connector !== undefined ? [connector] : []));
}

function tagConnectors({ request: { url, body, headers } }: Pick<Rule, 'request'>): string[] {
  const tokens = [url, body, ...headers.map(({ value }) => value)].flatMap(tokensOf);
  return tokens.flatMap((token) => (token.kind === 'tag' ? (answerPath(token.name)?.connector ?? []) : []));
}
