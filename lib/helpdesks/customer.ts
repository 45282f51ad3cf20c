import { parseAddress } from './address.ts';
import { isExcludedAddress } from './excluded-address.ts';
import { type FieldSources, firstValue, isAnswered, waits } from './field-value.ts';
import type { Helpdesk, Strategy } from './helpdesk.ts';
import { OTHERS_LIMIT } from './limits.ts';
import { strategyValues } from './strategy-values.ts';
import type { Customer } from './ticket.ts';

type Found = { state: 'address'; email: string } | { state: 'hidden' | 'none' | 'not-yet' } | null;

/** Whom the ticket belongs to. `exclude` holds addresses and domains that are never the customer. */
export function readCustomer(
  helpdesk: Helpdesk,
  sources: FieldSources,
  exclude: readonly string[],
): Customer {
  const found =
    findIn(helpdesk, sources, exclude, true) ??
    findIn(helpdesk, sources, [...exclude, ...ownAddresses(helpdesk, sources)], false);
  if (found === null || found.state === 'not-yet') return { state: 'not-yet' };
  const email = found.state === 'address' ? found.email : undefined;
  const name = customerName(helpdesk, sources, email);
  if (found.state !== 'address') return { state: found.state, ...name };
  return {
    state: 'address',
    email: found.email,
    ...name,
    others: otherAddresses(helpdesk, sources, found.email, exclude),
  };
}

/** Looks in the answers, or in the page: hidden first (nothing else is looked for then), then the address, then the sign that there is none. */
function findIn(
  helpdesk: Helpdesk,
  sources: FieldSources,
  exclude: readonly string[],
  answered: boolean,
): Found {
  const ofSource = (strategies: readonly Strategy[] = []) =>
    strategies.filter((strategy) => isAnswered(strategy) === answered);
  const hidden = ofSource(helpdesk.hiddenAddress);
  const email = ofSource(helpdesk.fields.email);
  const none = ofSource(helpdesk.noAddress);
  if ([...hidden, ...email, ...none].some((strategy) => waits(strategy, sources)))
    return { state: 'not-yet' };
  if (hasSign(hidden, sources)) return { state: 'hidden' };
  for (const strategy of email) {
    const customer = addressesOf([strategy], sources).find((address) => !isExcludedAddress(address, exclude));
    if (customer !== undefined) return { state: 'address', email: customer };
  }
  // An answer names the requester for good: one who is excluded or has no real address is nobody else. A page may have more to render.
  const named = answered && email.some((strategy) => firstValue([strategy], sources) !== undefined);
  return named || hasSign(none, sources) ? { state: 'none' } : null;
}

function hasSign(signs: readonly Strategy[], sources: FieldSources): boolean {
  return signs.some((sign) => strategyValues(sign, sources).length > 0);
}

/** A title holds the subject, whatever a description says: never an address. */
function addressesOf(strategies: readonly Strategy[], sources: FieldSources): string[] {
  return strategies
    .filter((strategy) => strategy.from !== 'title')
    .flatMap((strategy) => strategyValues(strategy, sources))
    .flatMap((value) => parseAddress(value) ?? []);
}

function otherAddresses(
  helpdesk: Helpdesk,
  sources: FieldSources,
  email: string,
  exclude: readonly string[],
): string[] {
  const known = [...exclude, ...ownAddresses(helpdesk, sources), email];
  const others = addressesOf(newest(helpdesk.fields.others, sources), sources);
  return [...new Set(others)].filter((address) => !isExcludedAddress(address, known)).slice(0, OTHERS_LIMIT);
}

/** The signed-in agent's address stands on most pages, and the team's mailbox on some. They are the customer's on none. */
export function ownAddresses(helpdesk: Helpdesk, sources: FieldSources): string[] {
  const agent = firstValue(helpdesk.fields.agent, sources);
  const address = agent === undefined ? null : parseAddress(agent);
  return [...addressesOf(helpdesk.ownAddresses, sources), ...(address === null ? [] : [address])];
}

/** A name that is only an address is no name. */
function customerName(
  helpdesk: Helpdesk,
  sources: FieldSources,
  email: string | undefined,
): { name?: string } {
  const captures = email === undefined ? sources.captures : { ...sources.captures, email };
  const name = firstValue(newest(helpdesk.fields.name, sources), { ...sources, captures });
  return name === undefined || parseAddress(name) !== null ? {} : { name };
}

/** A page that was loaded a while ago may show former people, or several in another order: where an answer has come, what it leaves out is not looked for there. */
function newest(strategies: readonly Strategy[] = [], { answers }: FieldSources): readonly Strategy[] {
  const answered = strategies.filter((strategy) => {
    const state = isAnswered(strategy) ? answers.get(strategy.request)?.state : undefined;
    return state === 'json' || state === 'html';
  });
  return answered.length > 0 ? answered : strategies;
}
