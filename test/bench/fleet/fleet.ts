import type { BenchOptions, Measured } from '../measure.ts';
import { count, type Table } from '../table.ts';
import type { Arrivals } from './arrivals.ts';
import { type Scenario, simulate } from './simulate.ts';
import { MINUTE, MORNING } from './workday.ts';

const AGENTS = 10_000;
const OUTAGE = { from: 10 * MINUTE, to: 15 * MINUTE };

const SCENARIOS: [string, Omit<Scenario, 'agents'>][] = [
  ['each tab asks at each ticket', { deskside: 'none' }],
  ['Deskside, 24 hours', { deskside: { hours: 24 } }],
  ['Deskside, 8 hours: all of yesterday has expired', { deskside: { hours: 8 } }],
  ['Deskside, nothing kept (0 hours): coalescing alone', { deskside: { hours: 0 } }],
  ['outage, each tab asks', { deskside: 'none', outage: OUTAGE }],
  ['outage, Deskside, 24 hours', { deskside: { hours: 24 }, outage: OUTAGE }],
  [
    'outage with Retry-After: 120, Deskside, 24 hours',
    { deskside: { hours: 24 }, outage: { ...OUTAGE, retryAfter: 120 } },
  ],
];

/** Ten thousand agents at nine o'clock, under a virtual clock: what reaches one endpoint, with Deskside's own cache, coalescing and circuit, and without. No browser, no network; the same numbers every time. */
export async function measureFleet({ say }: BenchOptions): Promise<Measured> {
  const rows: string[][] = [];
  for (const [name, scenario] of SCENARIOS) {
    rows.push(row(name, await simulate({ agents: AGENTS, ...scenario })));
    say(`  ${name}`);
  }
  return { tables: [table(rows)], samples: {} };
}

function row(name: string, arrivals: Arrivals): string[] {
  const perSecond = (from: number, to: number) => count(arrivals.between(from, to) / ((to - from) / 1000));
  const { from, to } = OUTAGE;
  return [
    name,
    count(arrivals.between(0, MORNING)),
    count(arrivals.peak(0, 5 * MINUTE)),
    perSecond(0, 5 * MINUTE),
    perSecond(from, to),
    perSecond(to, to + MINUTE),
    count(arrivals.peak(to, to + MINUTE)),
  ];
}

function table(rows: string[][]): Table {
  return {
    title: `Fleet: ${count(AGENTS)} agents, one endpoint`,
    head: [
      'Case',
      'requests, 9:00 to 9:30',
      'busiest second, first 5 min',
      'a second, first 5 min',
      'a second, 9:10 to 9:15',
      'a second, 9:15 to 9:16',
      'busiest second then',
    ],
    rows,
    notes: [
      'Browsers start within five minutes, most right at nine, and bring back five tabs, two of one customer; then a ticket every one to two minutes, four of ten times one of the last five. In an outage the endpoint answers 503 from 9:10 to 9:15. A connector more is as many requests more.',
    ],
  };
}
