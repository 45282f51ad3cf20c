import { type Connector, connectorSchema } from '../../../lib/lookup/connector.ts';
import { agentBrowser } from './agent-browser.ts';
import { Arrivals } from './arrivals.ts';
import { MINUTE, morningOf, yesterdayOf } from './workday.ts';

/** What is simulated. */
export interface Scenario {
  agents: number;
  /** `none`: each tab asks at each ticket, as a page's own `fetch` or an iframe app does. Otherwise the connector's cache. */
  deskside: 'none' | Partial<Connector['cache']>;
  /** From when to when the endpoint answers 503, in milliseconds after nine; with `retryAfter` seconds in its answer. */
  outage?: { from: number; to: number; retryAfter?: number };
}

/** Nine o'clock, in milliseconds since the epoch, and five the day before. */
const NINE = Date.UTC(2026, 10, 23, 9);
const YESTERDAY_AT_FIVE = NINE - 16 * 60 * MINUTE;

/**
 * Runs the morning of every agent, one after another: browsers know nothing of each other, and what the endpoint answers depends on the time alone, so each has its own
 * clock and the sum is the fleet's. Gives when requests reached the endpoint, in milliseconds after nine.
 */
export async function simulate(scenario: Scenario): Promise<Arrivals> {
  const arrivals = new Arrivals();
  for (let agent = 0; agent < scenario.agents; agent += 1) await runMorning(agent, scenario, arrivals);
  return arrivals;
}

async function runMorning(agent: number, { deskside, outage }: Scenario, arrivals: Arrivals): Promise<void> {
  const moments = morningOf(agent);
  if (deskside === 'none') {
    for (const { at, customers } of moments) for (const _ of customers) arrivals.add(at);
    return;
  }
  const connector = connectorSchema.parse({
    id: 'crm',
    name: 'CRM',
    endpoint: 'https://crm.fleet.example/lookup',
    cache: deskside,
  });
  const browser = agentBrowser(connector, (at) => {
    arrivals.add(at - NINE);
    return isDown(at - NINE, outage) ? unavailable(outage?.retryAfter) : found();
  });
  await browser.show(yesterdayOf(agent), YESTERDAY_AT_FIVE);
  for (const { at, customers } of moments) await browser.show(customers, NINE + at);
}

function isDown(at: number, outage: Scenario['outage']): boolean {
  return outage !== undefined && at >= outage.from && at < outage.to;
}

function unavailable(retryAfter: number | undefined): Response {
  const headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  return new Response('Down', { status: 503, headers });
}

function found(): Response {
  return Response.json({ found: true, name: 'Ana', fields: { Plan: 'Business' } });
}
