import type { EventName } from '../../lib/webhooks/all-events.ts';
import type { When } from '../../lib/webhooks/conditions.ts';
import type { WatchedField } from '../../lib/webhooks/happening.ts';
import {
  type Authorisation,
  DEFAULT_PER_MINUTE,
  type Rule,
  type RuleRequest,
} from '../../lib/webhooks/rule.ts';
import type { TypedHeader } from '../options/draft.ts';

/** What the rule form holds: every field as it was typed, so that nothing is lost while it is not valid. */
export interface RuleDraft {
  /** Of a new rule: the id that its text gave it; `null`: one is made of its name. */
  id: string | null;
  name: string;
  enabled: boolean;
  events: EventName[];
  fields: WatchedField[];
  when: When;
  who: Rule['sender']['who'];
  flag: string;
  method: RuleRequest['method'];
  url: string;
  format: RuleRequest['format'];
  body: string;
  /** Of a GET: in place of the body, which is kept for another method. */
  query: string;
  headers: TypedHeader[];
  authorisation: Authorisation['type'];
  username: string;
  /** The header of an API key. */
  keyHeader: string;
  sign: boolean;
  label: string;
  confirm: string;
  retry: Rule['retry'];
  perMinute: string;
  logBodies: boolean;
  /** Secrets typed just now, by name. Saved ones are never here. */
  secrets: Record<string, string>;
}

/** The form for a new rule. */
export const NEW_RULE: RuleDraft = {
  id: null,
  name: '',
  enabled: true,
  events: [],
  fields: [],
  when: { match: 'all', groups: [] },
  who: 'everyone',
  flag: '',
  method: 'POST',
  url: '',
  format: 'json',
  body: '{\n  "event": {event},\n  "ticket": {ticket_id},\n  "subject": {subject},\n  "customer": {email}\n}\n',
  query: '',
  headers: [],
  authorisation: 'none',
  username: '',
  keyHeader: 'X-API-Key',
  sign: false,
  label: '',
  confirm: '',
  retry: 'half-hourly',
  perMinute: String(DEFAULT_PER_MINUTE),
  logBodies: true,
  secrets: {},
};

/** The form for a rule. */
export function ruleDraftOf(rule: Omit<Rule, 'id'>, id: string | null = null): RuleDraft {
  const { request, sender, button } = rule;
  const { authorisation } = request;
  return {
    id,
    name: rule.name,
    enabled: rule.enabled,
    events: rule.events,
    fields: rule.fields,
    when: rule.when,
    who: sender.who,
    flag: sender.who === 'flag' ? sender.flag : '',
    method: request.method,
    url: request.url,
    ...contentDraft(request),
    headers: request.headers,
    authorisation: authorisation.type,
    username: authorisation.type === 'basic' ? authorisation.username : '',
    keyHeader: authorisation.type === 'api-key' ? authorisation.header : NEW_RULE.keyHeader,
    sign: request.sign,
    label: button?.label ?? '',
    confirm: button?.confirm ?? '',
    retry: rule.retry,
    perMinute: String(rule.perMinute),
    logBodies: rule.logBodies,
    secrets: {},
  };
}

/** What the draft says, in the config's shape and not yet checked: `ruleSchema` says what is wrong with it. */
export function ruleInput(draft: RuleDraft, id: string) {
  const button = buttonInput(draft);
  return {
    id,
    name: draft.name,
    enabled: draft.enabled,
    events: draft.events,
    fields: draft.events.includes('ticket.changed') ? draft.fields : [],
    when: draft.when,
    sender: draft.who === 'flag' ? { who: draft.who, flag: draft.flag } : { who: draft.who },
    request: {
      method: draft.method,
      url: draft.url.trim(),
      format: draft.method === 'GET' ? ('form' as const) : draft.format,
      body: draft.method === 'GET' ? draft.query : draft.body,
      headers: typedRuleHeaders(draft).map(({ name, value }) => ({ name: name.trim(), value: value.trim() })),
      authorisation: authorisationInput(draft),
      sign: draft.sign,
    },
    ...(button === undefined ? {} : { button }),
    retry: draft.retry,
    perMinute: draft.perMinute.trim() === '' ? Number.NaN : Number(draft.perMinute.trim()),
    logBodies: draft.logBodies,
  };
}

/** The header rows that hold something, each with its place in the form: empty rows are no headers. */
export function typedRuleHeaders({ headers }: Pick<RuleDraft, 'headers'>) {
  return headers
    .map((header, row) => ({ row, ...header }))
    .filter(({ name, value }) => name.trim() !== '' || value.trim() !== '');
}

function contentDraft({ method, format, body }: RuleRequest): Pick<RuleDraft, 'format' | 'body' | 'query'> {
  return method === 'GET'
    ? { format: NEW_RULE.format, body: NEW_RULE.body, query: body }
    : { format, body, query: '' };
}

function buttonInput({ events, label, confirm }: RuleDraft) {
  if (!events.includes('action')) return undefined;
  return { label: label.trim(), ...(confirm.trim() === '' ? {} : { confirm: confirm.trim() }) };
}

function authorisationInput({ authorisation, username, keyHeader }: RuleDraft): Authorisation {
  switch (authorisation) {
    case 'basic':
      return { type: authorisation, username };
    case 'api-key':
      return { type: authorisation, header: keyHeader.trim() };
    default:
      return { type: authorisation };
  }
}
