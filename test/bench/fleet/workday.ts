import { randomFrom } from '../../random.ts';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;

/** One moment at which an agent's browser wants to show tickets: several at once where tabs come back together. Milliseconds after nine o'clock. */
export interface Moment {
  at: number;
  customers: string[];
}

/** How long the simulated morning is, in milliseconds. */
export const MORNING = 30 * MINUTE;

/** What came back with the browser, of the tickets that the agent left open yesterday. Two of the five are of one customer. */
const RESTORED = 5;
/** Out of so many customers. */
const CUSTOMERS = 50_000;

/**
 * One agent's morning, the same for the same number: the browser starts within five minutes, most often right at nine, and brings five tabs back; then a ticket every one to two
 * minutes, four of ten times one of the last five again.
 */
export function morningOf(agent: number): Moment[] {
  const random = randomFrom(agent + 1);
  const customer = () => `customer-${Math.floor(random() * CUSTOMERS)}@fleet.example`;
  const recent = yesterdayOf(agent);
  const moments: Moment[] = [{ at: Math.floor(5 * MINUTE * random() ** 2), customers: [...recent] }];
  let at = (moments[0]?.at ?? 0) + MINUTE * (1 + random());
  while (at < MORNING) {
    const again = recent[Math.floor(random() * recent.length)];
    const shown = random() < 0.4 && again !== undefined ? again : customer();
    recent.splice(0, recent.length, ...[...recent, shown].slice(-RESTORED));
    moments.push({ at: Math.floor(at), customers: [shown] });
    at += MINUTE * (1 + random());
  }
  return moments;
}

/** Whose tickets the agent had open yesterday at five. */
export function yesterdayOf(agent: number): string[] {
  const random = randomFrom(-agent - 1);
  const customers = Array.from(
    { length: RESTORED - 1 },
    () => `customer-${Math.floor(random() * CUSTOMERS)}@fleet.example`,
  );
  return [...customers, ...customers.slice(0, 1)];
}
