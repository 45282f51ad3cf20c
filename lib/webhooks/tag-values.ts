import type { Json, JsonObject } from '../lookup/answer.ts';
import { valueAt } from '../lookup/value-at.ts';
import { ownValue } from '../own-value.ts';
import type { ReadTag } from './fill-token.ts';
import type { FieldChange, Happening } from './happening.ts';
import { replySide } from './reply-side.ts';
import type { Rule } from './rule.ts';
import { answerPath, type TagName } from './tags.ts';

/** What is known of an event beside what happened. */
export interface AboutEvent {
  /** The config's workspace id. */
  workspace: string;
  /** What people call the helpdesk: `Zendesk`. */
  helpdeskName: string;
  rule: Pick<Rule, 'name' | 'fields'>;
  /** The `webhook-id`. */
  id: string;
  /** Which of this rule’s deliveries in this browser it is. */
  count: number;
  /** What connectors said of the customer, by connector; only of a customer whom they know. */
  answers: Readonly<Record<string, JsonObject>>;
}

/** Gives what each tag stands for in one event: numbers and lists as such, for JSON; `null` where it is not known, `undefined` where there is no such tag. */
export function tagReader(happening: Happening, about: AboutEvent): ReadTag {
  const values: Record<TagName, Json | undefined> = {
    ...ticketValues(happening),
    ...changeValues(countingChanges(happening, about.rule)),
    connector: happening.connector,
    reason: happening.reason,
    event: happening.event,
    event_id: about.id,
    event_time: new Date(happening.at).toISOString(),
    event_count: about.count,
    rule: about.rule.name,
    helpdesk: happening.helpdesk.id,
    helpdesk_name: about.helpdeskName,
    helpdesk_origin: happening.helpdesk.origin,
    workspace_id: about.workspace,
  };
  return (tag) => {
    if (Object.hasOwn(values, tag)) return ownValue(values, tag) ?? null;
    const place = answerPath(tag);
    if (place === null) return undefined;
    const answer = ownValue(about.answers, place.connector);
    return answer === undefined ? null : (valueAt(answer, place.path) ?? null);
  };
}

/** The changes that a rule asked for. */
export function countingChanges(
  { changes = [] }: Pick<Happening, 'changes'>,
  { fields }: Pick<Rule, 'fields'>,
): FieldChange[] {
  return fields.length === 0 ? changes : changes.filter(({ field }) => fields.includes(field));
}

function ticketValues({ ticket }: Happening) {
  const { email, lastReply } = ticket;
  return {
    ticket_id: ticket.id,
    ticket_number: ticket.number ?? ticket.id,
    subject: ticket.subject,
    status: ticket.status,
    priority: ticket.priority,
    tags: ticket.tags,
    assignee: ticket.assignee,
    agent: ticket.agent,
    link_staff: ticket.link,
    parent_ticket_id: ticket.parentId,
    created_at: ticket.createdAt,
    updated_at: ticket.updatedAt,
    email,
    customer_name: ticket.name,
    email_domain: email?.slice(email.lastIndexOf('@') + 1),
    reply_author: lastReply?.author,
    reply_from: replySide(ticket),
    reply_id: lastReply?.id,
    reply_at: lastReply?.at,
  };
}

function changeValues(changes: readonly FieldChange[]) {
  const [first] = changes;
  return {
    changed_fields: first && changes.map(({ field }) => field),
    changes: first && changes.map(({ field, before, after }) => ({ field, before, after })),
    old_value: first?.before,
    new_value: first?.after,
  };
}
