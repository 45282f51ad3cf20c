import { t } from '../i18n.ts';
import { addressAsked } from './address-asked.ts';
import type { Connector } from './connector.ts';
import type { About } from './dialect.ts';
import { nearestName } from './nearest-name.ts';

/** What a placeholder may name, and the words that say what stands for it. What is not known is empty. */
const MEANINGS = {
  email: 'options.placeholders.email',
  ticket_id: 'options.placeholders.ticketId',
  ticket_number: 'options.placeholders.ticketNumber',
  subject: 'options.placeholders.subject',
  status: 'options.placeholders.status',
  priority: 'options.placeholders.priority',
  tags: 'options.placeholders.tags',
  assignee: 'options.placeholders.assignee',
  agent: 'options.placeholders.agent',
  helpdesk: 'options.placeholders.helpdesk',
  workspace_id: 'options.placeholders.workspaceId',
} as const;

export type PlaceholderName = keyof typeof MEANINGS;

export const PLACEHOLDER_NAMES = Object.keys(MEANINGS) as PlaceholderName[];

/** What stands for a placeholder, in words for whoever writes one. */
export function placeholderMeaning(name: PlaceholderName): string {
  return t(MEANINGS[name]);
}

/** What an answer depends on besides the customer, where one of these is asked with. */
const OF_TICKET: readonly PlaceholderName[] = [
  'ticket_id',
  'ticket_number',
  'subject',
  'status',
  'priority',
  'tags',
  'assignee',
];

/** A placeholder: a name in braces, without spaces. Braces around anything else stand for themselves. */
const PLACEHOLDER = /\{([A-Za-z][A-Za-z0-9_-]*)\}/g;

/** The names in a text that look like placeholders, known or not, in order. */
function namedIn(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
}

/** The known placeholders in these texts, each once, in the order of the list. */
export function placeholdersIn(texts: readonly string[]): PlaceholderName[] {
  const named = new Set(texts.flatMap(namedIn));
  return PLACEHOLDER_NAMES.filter((name) => named.has(name));
}

/** True where what stands for it belongs to one ticket. */
export function isOfTicket(name: PlaceholderName): boolean {
  return OF_TICKET.includes(name);
}

/** Puts `fill`'s text for each known placeholder; an unknown one stays as it is. */
export function fillPlaceholders(text: string, fill: (name: PlaceholderName) => string): string {
  return text.replace(PLACEHOLDER, (whole, name: string) => (isPlaceholder(name) ? fill(name) : whole));
}

/** What each placeholder stands for in one lookup, not yet escaped for where it stands. */
export function placeholderValues(
  connector: Pick<Connector, 'stripPlusTags'>,
  { email, ticket, helpdesk, workspace }: About,
): Record<PlaceholderName, string> {
  return {
    email: addressAsked(connector, email),
    ticket_id: ticket?.id ?? '',
    ticket_number: ticket?.number ?? ticket?.id ?? '',
    subject: ticket?.subject ?? '',
    status: ticket?.status ?? '',
    priority: ticket?.priority ?? '',
    tags: ticket?.tags?.join(',') ?? '',
    assignee: ticket?.assignee ?? '',
    agent: ticket?.agent ?? '',
    helpdesk: helpdesk?.id ?? '',
    workspace_id: workspace,
  };
}

/** What is wrong with the names in a text, in words for its field; `null` when nothing is. */
export function placeholderProblem(text: string): string | null {
  const unknown = namedIn(text).find((name) => !isPlaceholder(name) && name !== 'secret');
  if (unknown === undefined) return null;
  const meant = nearestName(unknown, PLACEHOLDER_NAMES);
  const known = PLACEHOLDER_NAMES.map((name) => `{${name}}`).join(', ');
  const placeholder = `{${unknown}}`;
  return meant === null
    ? t('problems.placeholder.unknown', { placeholder, known })
    : t('problems.placeholder.near', { placeholder, meant: `{${meant}}`, known });
}

function isPlaceholder(name: string): name is PlaceholderName {
  return Object.hasOwn(MEANINGS, name);
}
