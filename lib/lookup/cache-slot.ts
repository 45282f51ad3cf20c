import { addressAsked } from './address-asked.ts';
import { type Connector, cachedPer, connectorHeaders, placeholdersOf } from './connector.ts';
import type { About } from './dialect.ts';
import type { AnswerRules } from './parse-answer.ts';
import { isOfTicket, placeholderValues } from './placeholders.ts';

/** Where one lookup's answer is kept, and how long. Lookups of one key ask the same: they are one lookup, whichever connectors they are of. */
export interface CacheSlot {
  key: string;
  /** Whose lookup it is, and how that reads an answer. */
  connector: string;
  rules: AnswerRules;
  /** The time to live, and within which bounds the endpoint may say otherwise. */
  hours: number;
  ttlSeconds?: Connector['cache']['ttlSeconds'];
  keep: Connector['cache']['keep'];
}

/**
 * The slot of a lookup: everything that its answer depends on, and nothing else of its connector. `secretsMark` says with which secrets it is asked. Answers got with the
 * agent's own login at the endpoint are that agent's; where the helpdesk does not show who that is, they are not kept. `hashed` may know hashes from before.
 */
export async function cacheSlot(
  connector: Connector,
  about: About,
  secretsMark: string,
  hashed: typeof hash = hash,
): Promise<CacheSlot> {
  const personal = connector.credentials === 'include';
  const revision = await hashed(shapeOf(connector, about.workspace, secretsMark));
  const nothing = connector.cache.hours === 0 || (personal && agentOf(about) === '');
  return {
    key: JSON.stringify([revision, ...subject(connector, about)]),
    connector: connector.id,
    rules: { template: connector.template, notFoundStatuses: connector.notFoundStatuses },
    hours: connector.cache.hours,
    ttlSeconds: connector.cache.ttlSeconds,
    keep: nothing ? 'nothing' : connector.cache.keep,
  };
}

/** What a connector that stays as it is asks about. Where it is the same text, so is the question: whatever else of the ticket has changed, the answer still counts. */
export function question(connector: Connector, about: About): string {
  return JSON.stringify(subject(connector, about));
}

/** The part of the key that is not the connector's own: whom and what the question is about, and for which agent. */
function subject(connector: Connector, about: About): [asked: unknown[], agent: string] {
  const customer = customerKey(addressAsked(connector, about.email));
  const contacts =
    connector.sendContacts && connector.body === undefined ? [about.others.map(customerKey).toSorted()] : [];
  const whom =
    cachedPer(connector) === 'ticket'
      ? [customer, about.helpdesk?.origin ?? '', about.ticket?.id ?? '']
      : [customer];
  const agent = connector.credentials === 'include' ? agentOf(about) : '';
  return [[...whom, ...contacts, ...askedWith(connector, about)], agent];
}

function agentOf({ ticket }: About): string {
  return ticket?.agent ?? '';
}

/**
 * An address as the key has it: without white space around it, in small letters, its domain as DNS has it. A tag (`ana+shop@`) stays where the endpoint is asked
 * with it: to many products it is another customer, and one customer's data must never stand beside another's ticket.
 */
export function customerKey(email: string): string {
  const address = email.trim().normalize('NFC').toLowerCase();
  const at = address.lastIndexOf('@') + 1;
  return address.slice(0, at) + asciiDomain(address.slice(at));
}

function asciiDomain(domain: string): string {
  const address = `https://${domain}/`;
  if (!/[^\x20-\x7e]/.test(domain) || !URL.canParse(address)) return domain;
  return new URL(address).hostname;
}

/** What placeholders stand for in this lookup, where an answer may depend on it: a list of one object, empty where there are none. */
function askedWith(connector: Connector, about: About): Record<string, string>[] {
  const values = placeholderValues(connector, about);
  const perTicket = cachedPer(connector) === 'ticket';
  const names = placeholdersOf(connector).filter(
    (name) => name !== 'email' && (perTicket || !isOfTicket(name)),
  );
  return names.length === 0 ? [] : [Object.fromEntries(names.map((name) => [name, values[name]]))];
}

/** What of a connector decides which question it asks. */
function shapeOf(connector: Connector, workspace: string, secretsMark: string): string {
  const { endpoint, dialect, credentials, sendContacts, body } = connector;
  return JSON.stringify([
    [endpoint, dialect, credentials, workspace, sendContacts, body ?? null],
    [connectorHeaders(connector), secretsMark],
  ]);
}

/** 128 bits of SHA-256, in hexadecimal digits. */
export async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
