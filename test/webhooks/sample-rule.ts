import { type Rule, ruleSchema } from '../../lib/webhooks/rule.ts';

/** What a test wants of a rule; of its request, too, what is not said is as it most often is. */
export type RuleChanges = Partial<Omit<Rule, 'request'>> & { request?: Partial<Rule['request']> };

/** A rule that posts to a receiver when a ticket changes, but for `changes`. */
export function rule({ request, ...changes }: RuleChanges = {}): Rule {
  return ruleSchema.parse({
    id: 'notify',
    name: 'Notify',
    events: ['ticket.changed'],
    ...changes,
    request: {
      url: 'https://hooks.example.com/tickets',
      body: '{"ticket": "{ticket_id}"}',
      ...request,
    },
  });
}
