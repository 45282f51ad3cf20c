import type { z } from 'zod';
import { type Rule, type RuleRequest, ruleSchema } from '../../lib/webhooks/rule.ts';

type RuleInput = z.input<typeof ruleSchema>;

/** A rule that passes, but for what a test says otherwise. */
export function ruleInput(changes: Partial<RuleInput> = {}): RuleInput {
  return {
    id: 'notify',
    name: 'Notify',
    events: ['ticket.first_seen'],
    request: { url: 'https://hooks.example.com/x' },
    ...changes,
  };
}

/** A request that passes, but for what a test says otherwise. */
export function request(changes: Partial<RuleRequest> = {}): RuleRequest {
  return {
    method: 'POST',
    url: 'https://hooks.example.com/x',
    format: 'json',
    body: '',
    headers: [],
    authorisation: { type: 'none' },
    sign: false,
    ...changes,
  };
}

/** What the form would say of a rule: `request.url: …`. */
export function problemsOf(changes: Partial<RuleInput>): string[] {
  const parsed = ruleSchema.safeParse(ruleInput(changes));
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

/** The same of a request. */
export function requestProblemsOf(changes: Partial<RuleInput['request']>): string[] {
  return problemsOf({ request: { url: 'https://hooks.example.com/x', ...changes } });
}

export function ruleNamed(changes: Partial<RuleInput> = {}): Rule {
  return ruleSchema.parse(ruleInput(changes));
}
