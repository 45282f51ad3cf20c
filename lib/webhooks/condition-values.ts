import type { JsonObject } from '../lookup/answer.ts';
import { valueAt } from '../lookup/value-at.ts';
import { ownValue } from '../own-value.ts';
import type { Condition } from './conditions.ts';
import type { Happening } from './happening.ts';
import { replySide } from './reply-side.ts';
import { timeIn } from './time-in.ts';

/** What a connector said of the ticket's customer, as far as it said anything. */
export type KnownAnswer = { state: 'found'; data: JsonObject } | { state: 'not-found' };
export type KnownAnswers = Readonly<Record<string, KnownAnswer>>;

/** What conditions look at. */
export type Subject = Pick<Happening, 'ticket' | 'helpdesk' | 'changes' | 'connector'>;

/** What there is to compare: one text, or several of which one must fit. `isEmpty`: there is nothing; an object is something, and no text. */
export interface ConditionValues {
  texts: string[];
  isEmpty: boolean;
}

const HOUR = 3_600_000;

/** What a condition looks at in one event; `null` where it would take an answer that is not there. `now` is in milliseconds since the epoch. */
export function conditionValues(
  condition: Condition,
  { ticket, helpdesk, connector }: Subject,
  answers: KnownAnswers,
  now: number,
): ConditionValues | null {
  switch (condition.of) {
    case 'status':
    case 'priority':
    case 'subject':
    case 'assignee':
      return textsOf([ticket[condition.of]]);
    case 'tags':
      return textsOf(ticket.tags ?? []);
    case 'email_domain':
      return textsOf([domainOf(ticket.email)]);
    case 'helpdesk':
      return textsOf([helpdesk.id, helpdesk.origin]);
    case 'age_hours':
      return textsOf([ageOf(ticket.createdAt, now)]);
    case 'reply_author':
      return textsOf([replySide(ticket) ?? undefined, ticket.lastReply?.author]);
    case 'connector':
      return textsOf([connector]);
    case 'answer':
      return answered(condition, answers);
  }
}

/** The part of an address after its `@`. */
export function domainOf(email: string | undefined): string | undefined {
  return email?.includes('@') ? email.slice(email.lastIndexOf('@') + 1) : undefined;
}

function textsOf(values: readonly (string | undefined)[]): ConditionValues {
  const texts = values.filter((value) => value !== undefined && value.trim() !== '') as string[];
  return { texts, isEmpty: texts.length === 0 };
}

/** A time that cannot be read gives no age. */
function ageOf(createdAt: string | undefined, now: number): string | undefined {
  const made = timeIn(createdAt);
  return Number.isNaN(made) ? undefined : String((now - made) / HOUR);
}

function answered({ connector = '', path }: Condition, answers: KnownAnswers): ConditionValues | null {
  const answer = ownValue(answers, connector);
  if (answer === undefined) return null;
  if (path === '') return knownOrNot(answer);
  if (answer.state === 'not-found') return textsOf([]);
  const value = valueAt(answer.data, path.split('.'));
  const all = (Array.isArray(value) ? value : [value]).filter((each) => !isNothing(each));
  const texts = all.filter((each) => typeof each !== 'object').map(String);
  return { texts, isEmpty: all.length === 0 };
}

/** A customer who is not known is empty, and can be asked for by that word too. */
function knownOrNot({ state }: KnownAnswer): ConditionValues {
  return state === 'found'
    ? { texts: ['found', 'true'], isEmpty: false }
    : { texts: ['not_found', 'false'], isEmpty: true };
}

function isNothing(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0;
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}
