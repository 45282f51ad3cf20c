import { USERS } from './site-config.ts';

/** A ticket to create. A requestor is an address, or `Name <address>` for one with a real name. */
export interface NewTicket {
  subject: string;
  requestors: string[];
  /** Plain text of the first message. */
  content: string;
}

type User = { name: string; password: string };

/** What an administrator changes on a ticket. */
export interface TicketChange {
  Status?: 'open' | 'resolved';
  Requestor?: string[];
  /** A user's name. */
  Owner?: string;
  /** The tickets that it is a member of. */
  MemberOf?: number[];
}

/** Creates a ticket in the General queue as root and gives its id. The REST 2.0 API is documented in `RT::REST2`. Rejects with Request Tracker's own words. */
export async function createTicket(url: string, ticket: NewTicket): Promise<number> {
  const { subject, requestors, content } = ticket;
  const body = { Queue: 'General', Subject: subject, Requestor: requestors, Content: content };
  const created = await post(`${url}/REST/2.0/ticket`, USERS.root, body);
  return Number((created as { id: string }).id);
}

/** Answers the requestors of a ticket (`correspond`), or leaves a note for agents (`comment`). */
export async function addMessage(
  url: string,
  ticket: number,
  kind: 'correspond' | 'comment',
  content: string,
  user: User,
): Promise<void> {
  await post(`${url}/REST/2.0/ticket/${ticket}/${kind}`, user, { Content: content });
}

/** Changes a ticket as root. */
export async function changeTicket(url: string, ticket: number, change: TicketChange): Promise<void> {
  await send('PUT', `${url}/REST/2.0/ticket/${ticket}`, USERS.root, change);
}

/** The texts of all comments on a ticket, in order, as root sees them. */
export async function readComments(url: string, ticket: number): Promise<string[]> {
  const at = `${url}/REST/2.0/ticket/${ticket}`;
  const history = await get<{ id: string; Type: string }>(`${at}/history?fields=Type&per_page=100`);
  const texts = await get<{ TransactionId: string; Content: string }>(
    `${at}/attachments?fields=TransactionId,Content&per_page=100`,
  );
  const comments = history.filter(({ Type }) => Type === 'Comment').map(({ id }) => id);
  const ofComments = texts.filter(({ TransactionId }) => comments.includes(TransactionId));
  return ofComments.map(({ Content }) => Content).filter((content) => content !== '');
}

async function get<T>(url: string): Promise<T[]> {
  const answer = await fetch(url, { headers: { authorization: basic(USERS.root) } });
  return ((await answer.json()) as { items: T[] }).items;
}

async function post(url: string, user: User, body: object): Promise<unknown> {
  return send('POST', url, user, { ...body, ContentType: 'text/plain' });
}

async function send(method: string, url: string, user: User, body: object): Promise<unknown> {
  const answer = await fetch(url, {
    method,
    headers: { authorization: basic(user), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`Request Tracker refused: ${answer.status} ${text}`);
  return JSON.parse(text);
}

function basic({ name, password }: User): string {
  return `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
}
