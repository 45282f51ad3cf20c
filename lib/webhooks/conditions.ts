import { z } from 'zod';
import { says } from '../says.ts';

/** What a condition looks at. `age_hours`: since the ticket was made. `reply_author`: `customer`, `agent`, or the author's name or address. `connector`: the id of the one whose answer the event is. `answer`: a place in a connector's answer. */
export const CONDITION_SUBJECTS = [
  'status',
  'priority',
  'tags',
  'subject',
  'assignee',
  'email_domain',
  'helpdesk',
  'age_hours',
  'reply_author',
  'connector',
  'answer',
] as const;

export const COMPARISONS = [
  'is',
  'is_not',
  'contains',
  'contains_not',
  'matches',
  'greater',
  'less',
  'empty',
  'not_empty',
  'changed_to',
] as const;

export const conditionSchema = z.strictObject({
  of: z.enum(CONDITION_SUBJECTS),
  /** Of `answer`: the connector's id, and where in its answer: `customer.plan`; empty for whether the customer is known. */
  connector: z.string().min(1, says('ruleProblems.noConnector')).max(64).optional(),
  path: z.string().trim().max(200, says('problems.showWhen.pathTooLong')).default(''),
  is: z.enum(COMPARISONS),
  value: z.string().max(500, says('ruleProblems.valueTooLong')).default(''),
});

const match = z.enum(['all', 'any']).default('all');

/** Groups of conditions; without any group the rule is for every event of its kinds. */
export const whenSchema = z.strictObject({
  match,
  groups: z
    .array(
      z.strictObject({
        match,
        conditions: z
          .array(conditionSchema)
          .min(1, says('ruleProblems.emptyGroup'))
          .max(20, says('ruleProblems.tooManyConditions')),
      }),
    )
    .max(20, says('ruleProblems.tooManyGroups'))
    .default([]),
});

export type Condition = z.infer<typeof conditionSchema>;
export type When = z.infer<typeof whenSchema>;
