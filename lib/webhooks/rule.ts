import { z } from 'zod';
import { says } from '../says.ts';
import { EVENT_NAMES } from './all-events.ts';
import { whenSchema } from './conditions.ts';
import { WATCHED_FIELDS } from './happening.ts';
import { ruleHeaderName, ruleHeaderSchema } from './rule-header.ts';
import { ruleProblems } from './rule-problems.ts';

/** How many events a rule's request may be sent for in a minute, to one endpoint, where the rule says nothing. */
export const DEFAULT_PER_MINUTE = 300;

const FLAG = says('ruleProblems.flag');
const PER_MINUTE = says('ruleProblems.perMinute');

/** Who sends, of all browsers that see the event. */
const senderSchema = z.discriminatedUnion('who', [
  z.strictObject({ who: z.literal('everyone') }),
  /** The browser of the agent whose ticket it is. */
  z.strictObject({ who: z.literal('assignee') }),
  /** Browsers whose config has this flag. */
  z.strictObject({ who: z.literal('flag'), flag: z.string().trim().min(1, FLAG).max(60, FLAG) }),
]);

/** The secrets of each are named: `password`, `key`, `token`. */
const authorisationSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('none') }),
  z.strictObject({
    type: z.literal('basic'),
    username: z.string().max(200, says('ruleProblems.usernameTooLong')),
  }),
  z.strictObject({ type: z.literal('api-key'), header: ruleHeaderName }),
  z.strictObject({ type: z.literal('bearer') }),
]);

const requestSchema = z.strictObject({
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).default('POST'),
  /** Tags and secrets stand after the origin only. */
  url: z.string().trim().max(2048, says('problems.endpoint.tooLong')),
  format: z.enum(['json', 'xml', 'form']).default('json'),
  /** With tags and secrets. Empty: no body. Of a GET, whose format is `form`, it becomes the query. */
  body: z.string().max(100_000, says('ruleProblems.bodyTooLong')).default(''),
  headers: z.array(ruleHeaderSchema).max(20, says('ruleProblems.tooManyHeaders')).default([]),
  authorisation: authorisationSchema.default({ type: 'none' }),
  /** A signature after Standard Webhooks 1.0.0, with the secret `signing` and, where there is one, `signing_next`. */
  sign: z.boolean().default(false),
});

/** One webhook rule: which events, under which conditions, from whose browser, and the request that is sent then. */
export const ruleSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, says('problems.connector.id'))
      .refine((id) => !(id in Object.prototype), says('problems.connector.idTaken')),
    name: z
      .string()
      .trim()
      .min(1, says('ruleProblems.noName'))
      .max(80, says('problems.connector.nameTooLong')),
    enabled: z.boolean().default(true),
    events: z.array(z.enum(EVENT_NAMES)).min(1, says('ruleProblems.noEvent')),
    /** Of `ticket.changed`: the fields that count. None: any. */
    fields: z.array(z.enum(WATCHED_FIELDS)).default([]),
    when: whenSchema.prefault({}),
    sender: senderSchema.default({ who: 'everyone' }),
    request: requestSchema,
    /** Of `action`: the button in the sidebar. */
    button: z
      .strictObject({
        label: z
          .string()
          .trim()
          .min(1, says('ruleProblems.noButton'))
          .max(40, says('ruleProblems.labelTooLong')),
        /** Asked before it is sent. */
        confirm: z.string().trim().max(300, says('ruleProblems.confirmTooLong')).optional(),
      })
      .optional(),
    /** When a request that failed is sent again: every 30 minutes for 24 hours, or as Standard Webhooks proposes. */
    retry: z.enum(['half-hourly', 'standard-webhooks']).default('half-hourly'),
    perMinute: z.int(PER_MINUTE).min(1, PER_MINUTE).max(6000, PER_MINUTE).default(DEFAULT_PER_MINUTE),
    /** Whether the log keeps request and response bodies once a delivery is done. */
    logBodies: z.boolean().default(true),
  })
  .superRefine((rule, context) => {
    for (const { path, message } of ruleProblems(rule))
      context.addIssue({ code: 'custom', path: path.split('.').map(step), message });
  });

/** Indexes of lists are numbers. */
function step(name: string): string | number {
  return /^\d+$/.test(name) ? Number(name) : name;
}

export type Rule = z.infer<typeof ruleSchema>;
export type RuleRequest = Rule['request'];
export type Authorisation = RuleRequest['authorisation'];
