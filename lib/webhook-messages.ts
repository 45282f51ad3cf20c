import { z } from 'zod';
import { message, type SaveReply } from './message.ts';
import type { DeliveryPage, PressReply, RuleHealth, RulePreview, RuleTrial } from './webhooks/reports.ts';
import { ruleSchema } from './webhooks/rule.ts';

/** Webhook rules and their deliveries. */
export const webhookMessages = {
  'save-rule': message<SaveReply>()('page', { rule: ruleSchema, secrets: secrets() }),
  /** For a rule of the organisation's. */
  'save-rule-secrets': message<SaveReply>()('page', { rule: id(), secrets: secrets() }),
  /** The second signing secret, `signing_next`, is in use no more. */
  'forget-next-secret': message<void>()('page', { rule: id() }),
  /** What waits of it fails with `rule-gone`; the log keeps it. */
  'delete-rule': message<SaveReply>()('page', { rule: id() }),
  /** A copy, switched off, right after it; its secrets are copied where the rule is the agent's own. */
  'duplicate-rule': message<SaveReply>()('page', { rule: id() }),
  /** An endpoint had answered 410: the rule sends again. */
  'resume-rule': message<void>()('page', { rule: id() }),
  /** How each rule fares. */
  'read-rules-health': message<Record<string, RuleHealth>>()('page', {}),
  /** What would be sent, for the open ticket of a tab or for a sample (`null`). Sends nothing. */
  'preview-rule': message<RulePreview>()('page', { rule: ruleSchema, tab: z.int().nullable() }),
  /** Sends it once, now, whatever the conditions. Nothing is kept or repeated. */
  'test-rule': message<RuleTrial>()('page', {
    rule: ruleSchema,
    secrets: secrets(),
    tab: z.int().nullable(),
  }),
  /** The newest first. `before` is the `next` of the page before. */
  'read-deliveries': message<DeliveryPage>()('page', {
    states: z.array(z.enum(['waiting', 'delivered', 'failed', 'skipped'])).max(4),
    rule: id().nullable(),
    text: z.string().max(200),
    before: z.tuple([z.number(), z.string()]).nullable(),
  }),
  /** Gives how many of these wait now. */
  'send-again': message<{ count: number }>()('page', { ids: z.array(id()).max(1000) }),
  /** These, or all that have ended. One that is being sent is not. */
  'delete-deliveries': message<{ count: number }>()('page', {
    which: z.union([z.strictObject({ ids: z.array(id()).max(1000) }), z.literal('ended')]),
  }),
  /** Somebody has looked at these that failed, or at all of a rule's (`null`: of every rule's). Once none is left the toolbar's badge goes. */
  'failures-seen': message<void>()('page', {
    looked: z.union([
      z.strictObject({ ids: z.array(id()).max(1000) }),
      z.strictObject({ rule: id().nullable() }),
    ]),
  }),

  /** The agent pressed a rule's button, for what is shown under this sequence. Answered when the first attempt is over. */
  'press-rule': message<PressReply>()('sidebar', { sequence: z.int(), rule: id() }),
};

function id() {
  return z.string().max(200);
}

function secrets() {
  return z.record(z.string().regex(/^[A-Za-z0-9_-]{1,64}$/), z.string().min(1).max(4096)).default({});
}
