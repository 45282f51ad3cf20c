import { type DomPlace, isRendered, skipped } from './dom-value.ts';
import { isExcludedAddress } from './excluded-address.ts';
import { CANDIDATES_LIMIT } from './limits.ts';
import { messageBodies } from './message-body.ts';
import { nearRole, roleOfLabel } from './near-role.ts';
import { addressesIn, addressIn, type PageAddress, pageAddresses } from './page-address.ts';
import { isAccountMenu, isPageBar, isPageHeader } from './page-frame.ts';
import type { Customer } from './ticket.ts';
import type { Role, Words } from './words.ts';

/** What the heuristic made of a page, and the places that it rests on. */
export interface Guess {
  customer: Extract<Customer, { state: 'address' | 'candidates' }>;
  places: PageAddress[];
  /** Some of them may show the former ticket still. */
  maybeFormer: boolean;
}

const LAST = 5;
/** Of more addresses than this, outside of messages, none is believed. */
const WEIGHED = 300;

interface Candidate extends PageAddress {
  email: string;
  role: Role | null;
  /** How likely it is the customer's: 0 may be believed, the rest is offered in this order. */
  rank: number;
}

/**
 * The customer's address on a page of which no description says it: the one person's that stands near a word for the customer. Where that is not exactly one, the
 * addresses that it may be, the likeliest first; `null` where there is none. `isFormer` says of places that they may show the former ticket still: they are offered, not believed.
 */
export function guessCustomer(
  place: DomPlace,
  words: Words,
  exclude: readonly string[],
  isFormer: (place: PageAddress) => boolean,
): Guess | null {
  if (place.scope === null) return null;
  const { places, complete } = pageAddresses(place.scope);
  const inMessage = messageBodies(words, skipped(place));
  const standing = places.filter(({ element, text }) => /@|%40/.test(text) && !inMessage(element));
  const left = candidatesOf(standing.slice(0, WEIGHED), words, exclude);
  if (left.length === 0) return null;
  const sure = left.filter(({ rank }) => rank === 0);
  const [only, ...more] = emailsOf(sure);
  const isAll = complete && standing.length <= WEIGHED;
  if (isAll && only !== undefined && more.length === 0 && !sure.every(isFormer))
    return { customer: { state: 'address', email: only, others: [] }, places: sure, maybeFormer: false };
  const emails = emailsOf(left).slice(0, CANDIDATES_LIMIT);
  return { customer: { state: 'candidates', emails }, places: left, maybeFormer: left.some(isFormer) };
}

/** Who may be the customer, the likeliest first. An address that is the agent's, or a colleague's, in one place is no customer's in another. */
function candidatesOf(
  standing: readonly PageAddress[],
  words: Words,
  exclude: readonly string[],
): Candidate[] {
  const found = standing.map((each) => candidateIn(each, words));
  const own = found.flatMap((each) => (Array.isArray(each) ? each : []));
  const candidates = found
    .flatMap((each) => (each === null || Array.isArray(each) ? [] : [each]))
    .filter(({ email }) => !isExcludedAddress(email, [...exclude, ...own]));
  const staff = new Set(candidates.filter(({ role }) => role === 'staff').map(({ email }) => email));
  return candidates
    .filter(({ email, role }) => role !== 'staff' && (role === 'customer' || !staff.has(email)))
    .map((each) => (staff.has(each.email) ? { ...each, rank: LAST } : each))
    .sort((a, b) => a.rank - b.rank);
}

/** The candidate in one place, or the agent's own addresses there, or nothing. */
function candidateIn(place: PageAddress, words: Words): Candidate | string[] | null {
  const { element, text, marked } = place;
  if (isAccountMenu(element, words) || isPageBar(element)) return addressesIn(text);
  const found = addressIn(text);
  const role = roleOfLabel(found?.label ?? '', words) ?? nearRole(element, words, marked);
  if (role !== 'customer' && isPageHeader(element)) return addressesIn(text);
  if (found === null || role === 'free' || words.nobody.test(found.email) || !isRendered(element))
    return null;
  const rank = (role === 'customer' ? 0 : role === null ? 2 : 3) + (words.shared.test(found.email) ? 1 : 0);
  return { ...place, email: found.email, role, rank };
}

function emailsOf(candidates: readonly Candidate[]): string[] {
  const seen = new Map<string, string>();
  for (const { email } of candidates) {
    const key = email.toLowerCase();
    if (!seen.has(key)) seen.set(key, email);
  }
  return [...seen.values()];
}
