import type { Answer, Json } from './answer.ts';
import type { About } from './dialect.ts';
import { valueAt } from './value-at.ts';

/** When a panel is shown: every list that is not empty must have one entry that fits, and the other connector's answer must fit too. */
export interface ShowWhen {
  /** Ids (`zendesk`) or origins (`https://acme.zendesk.com`). */
  helpdesks: string[];
  statuses: string[];
  tags: string[];
  /** Domains of the customer's address, subdomains among them. */
  emailDomains: string[];
  answer?: AnswerCondition | undefined;
}

/** What another connector's answer must hold: at the path (`customer.plan`, `invoices.0.paid`; empty for "the customer is known") any value, or one of these. */
export interface AnswerCondition {
  connector: string;
  path: string;
  values: string[];
}

/** Whether a panel is for what the tab shows, as far as no other answer is needed to tell. What is not known fits no list. */
export function suitsTicket(when: ShowWhen | undefined, { email, ticket, helpdesk }: About): boolean {
  if (when === undefined) return true;
  return (
    fits(when.helpdesks, [helpdesk?.id ?? '', helpdesk?.origin ?? '']) &&
    fits(when.statuses, [ticket?.status ?? '']) &&
    fits(when.tags, ticket?.tags ?? []) &&
    (when.emailDomains.length === 0 || when.emailDomains.some((domain) => isAt(email, domain)))
  );
}

/** Whether another connector's answer lets a panel be shown. Only a customer who was found has values. */
export function suitsAnswer({ path, values }: Omit<AnswerCondition, 'connector'>, answer: Answer): boolean {
  if (answer.status !== 'found') return false;
  if (path === '') return true;
  const value = valueAt(answer.data, path.split('.'));
  const all = Array.isArray(value) ? value : [value];
  const texts = all.flatMap(textOf);
  return values.length === 0 ? texts.length > 0 : fits(values, texts);
}

function fits(wanted: readonly string[], there: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const known = new Set(there.map(plain).filter((text) => text !== ''));
  return wanted.some((text) => known.has(plain(text)));
}

function isAt(email: string, domain: string): boolean {
  const host = plain(email.slice(email.lastIndexOf('@') + 1));
  const wanted = plain(domain).replace(/^(\*?\.|@)/, '');
  return wanted !== '' && (host === wanted || host.endsWith(`.${wanted}`));
}

function plain(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}

/** A value as somebody would write it in the form; an object counts as there, and is none of the values that can be written. Empty is no value. */
function textOf(value: Json | undefined): string[] {
  if (value === undefined || value === null || value === '') return [];
  if (typeof value === 'object') return Object.keys(value).length === 0 ? [] : ['{}'];
  return [String(value)];
}
