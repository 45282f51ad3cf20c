import type { Rule } from './rule.ts';

/** `{answer.crm.customer.plan}` and `{answer.crm.name|html}`: a connector's id holds no dot. */
const ANSWER_TAG = /\{answer\.([A-Za-z0-9_-]{1,64})[.}|]/g;

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
  const texts = [url, body, ...headers.map(({ value }) => value)];
  return texts.flatMap((text) => [...text.matchAll(ANSWER_TAG)].map(([, id = '']) => id));
}
