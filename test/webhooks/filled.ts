import fc from 'fast-check';
import type { Json } from '../../lib/lookup/answer.ts';
import { fillRule } from '../../lib/webhooks/fill-rule.ts';
import { joinParts } from '../../lib/webhooks/parts.ts';
import type { RuleRequest } from '../../lib/webhooks/rule.ts';
import { anyText, HOSTILE } from './hostile.ts';
import { request } from './rule-samples.ts';

export type Values = Record<string, Json>;

/** What is sent, with secrets put in. */
export function sent(changes: Partial<RuleRequest>, values: Values, secret = 'hunter2') {
  const filled = fillRule(request(changes), (tag) => values[tag]);
  if (filled.state === 'skipped') return { skipped: filled.why };
  const { url, body, headers } = filled.request;
  const open = () => secret;
  return {
    url: joinParts(url, open),
    body: body === null ? null : joinParts(body, open),
    headers: new Headers(headers.map(({ name, value }): [string, string] => [name, joinParts(value, open)])),
  };
}

export function body(
  format: RuleRequest['format'],
  template: string,
  values: Values,
  secret?: string,
): string {
  const { body } = sent({ format, body: template }, values, secret) as { body: string };
  return body;
}

export function forAnyTwo(check: (value: string, secret: string) => void): void {
  for (const text of HOSTILE) check(text, `${text}s`);
  fc.assert(
    fc.property(
      anyText,
      anyText.filter((text) => text !== ''),
      check,
    ),
  );
}
