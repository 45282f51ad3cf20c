import { addressAsked } from './address-asked.ts';
import type { Connector } from './connector.ts';
import type { About } from './dialect.ts';
import { nearestName } from './nearest-name.ts';

/** What a placeholder may name, and what stands for it. What is not known is empty. */
export const PLACEHOLDERS = {
  email: 'the customer’s address',
  ticket_id: 'the ticket, as the helpdesk’s addresses name it',
  ticket_number: 'the ticket, as people call it',
  subject: 'the ticket’s subject',
  status: 'its status, in the helpdesk’s own word',
  priority: 'its priority, in the helpdesk’s own word',
  tags: 'its tags, with commas between them',
  assignee: 'whom it is assigned to',
  agent: 'the signed-in agent',
  helpdesk: 'the helpdesk’s id, such as zendesk',
  workspace_id: 'the workspace id of the config',
} as const;

export type PlaceholderName = keyof typeof PLACEHOLDERS;

export const PLACEHOLDER_NAMES = Object.keys(PLACEHOLDERS) as PlaceholderName[];

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
export function namedIn(text: string): string[] {
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
  return meant === null
    ? `There is no {${unknown}}. Known are ${known}.`
    : `There is no {${unknown}}. Is {${meant}} meant? Known are ${known}.`;
}

function isPlaceholder(name: string): name is PlaceholderName {
  return Object.hasOwn(PLACEHOLDERS, name);
}
