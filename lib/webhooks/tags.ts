import { t } from '../i18n.ts';
import type { PlainKey } from '../says.ts';

/** What a tag may name besides `answer.…`, by what it tells of, and the words that say what stands for it. What is not known is empty. */
const GROUPS = {
  ticket: {
    ticket_id: 'options.placeholders.ticketId',
    ticket_number: 'options.placeholders.ticketNumber',
    subject: 'options.placeholders.subject',
    status: 'options.placeholders.status',
    priority: 'options.placeholders.priority',
    tags: 'ruleTags.tags',
    assignee: 'options.placeholders.assignee',
    link_staff: 'ruleTags.linkStaff',
    parent_ticket_id: 'ruleTags.parentTicketId',
    created_at: 'ruleTags.createdAt',
    updated_at: 'ruleTags.updatedAt',
  },
  customer: {
    email: 'options.placeholders.email',
    customer_name: 'ruleTags.customerName',
    email_domain: 'ruleTags.emailDomain',
  },
  reply: {
    reply_author: 'ruleTags.replyAuthor',
    reply_from: 'ruleTags.replyFrom',
    reply_at: 'ruleTags.replyAt',
    reply_id: 'ruleTags.replyId',
  },
  change: {
    changed_fields: 'ruleTags.changedFields',
    old_value: 'ruleTags.oldValue',
    new_value: 'ruleTags.newValue',
    changes: 'ruleTags.changes',
  },
  answer: {
    connector: 'ruleTags.connector',
    reason: 'ruleTags.reason',
  },
  event: {
    event: 'ruleTags.event',
    event_id: 'ruleTags.eventId',
    event_time: 'ruleTags.eventTime',
    event_count: 'ruleTags.eventCount',
    rule: 'ruleTags.rule',
  },
  desk: {
    agent: 'options.placeholders.agent',
    helpdesk: 'options.placeholders.helpdesk',
    helpdesk_name: 'ruleTags.helpdeskName',
    helpdesk_origin: 'ruleTags.helpdeskOrigin',
    workspace_id: 'options.placeholders.workspaceId',
  },
} as const satisfies Record<string, Record<string, PlainKey>>;

const TITLES = {
  ticket: 'ruleTags.groups.ticket',
  customer: 'ruleTags.groups.customer',
  reply: 'ruleTags.groups.reply',
  change: 'ruleTags.groups.change',
  answer: 'ruleTags.groups.answer',
  event: 'ruleTags.groups.event',
  desk: 'ruleTags.groups.desk',
} as const;

type Groups = typeof GROUPS;
type NamesIn<Group> = Group extends Record<infer Name, unknown> ? Name : never;

/** A tag's name: `ticket_id`. */
export type TagName = NamesIn<Groups[keyof Groups]>;

export const TAG_NAMES = Object.values(GROUPS).flatMap((group) => Object.keys(group)) as TagName[];

const NAMES: ReadonlySet<string> = new Set(TAG_NAMES);

/** How a value of a connector's answer is named: the connector's id, and where in its answer. */
export const ANSWER_EXAMPLE = 'answer.crm.customer.plan';

export interface TagGroup {
  title: string;
  /** Names without braces. */
  tags: { name: string; meaning: string }[];
}

/** Every tag with what stands for it, in words, for whoever writes one. */
export function tagGroups(): TagGroup[] {
  return Object.entries(GROUPS).map(([group, tags]) => ({
    title: t(TITLES[group as keyof Groups]),
    tags: [
      ...Object.entries<PlainKey>(tags).map(([name, meaning]) => ({ name, meaning: t(meaning) })),
      ...(group === 'answer' ? [{ name: ANSWER_EXAMPLE, meaning: t('ruleTags.answer') }] : []),
    ],
  }));
}

/** Whether something stands for a tag of this name. */
export function isTag(name: string): boolean {
  return NAMES.has(name) || answerPath(name) !== null;
}

/** The connector that a tag such as `answer.crm.customer.plan` asks, and where in its answer; `null` for other tags. Without a path it is the whole answer. */
export function answerPath(tag: string): { connector: string; path: string[] } | null {
  const [first, connector, ...path] = tag.split('.');
  if (first !== 'answer' || !/^[a-z0-9][a-z0-9-]{0,63}$/.test(connector ?? '')) return null;
  return path.includes('') ? null : { connector: connector ?? '', path };
}
