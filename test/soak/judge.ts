import { LOG_KEPT } from '../../lib/lookup/lookup-log.ts';
import { LARGEST_SESSION } from '../../lib/lookup/session-answers.ts';
import { ANSWERING } from '../bench/answering.ts';
import type { Held } from './isolates.ts';
import type { Sample } from './sample.ts';

/** The heaps of pages and sidebars together grow by less than so many bytes from the first sample to the last (design.md, "Speed"). */
export const MOST_GROWTH = 5_000_000;
/** Beside answers, `storage.session` holds what is known of each tab: so many characters at most. */
const TAB_RECORD = 10_000;

/** What was set up. */
export interface Scale {
  agents: number;
  customers: number;
}

/** What is wrong with these samples, one sentence each; empty where nothing is. Throws where there are fewer than two. */
export function complaints(samples: Sample[], scale: Scale): string[] {
  const [first, last] = [samples.at(0), samples.at(-1)];
  if (first === undefined || last === undefined || first === last)
    throw new Error('Growth takes two samples.');
  return [...leftOver(last, scale), ...grown(first, last, scale), ...outOfBounds(last, scale)];
}

function leftOver({ sidebars, templates }: Sample, { agents }: Scale): string[] {
  return [
    ...(sidebars === agents ? [] : [`${agents} pages have ${sidebars} sidebars`]),
    ...(templates === agents ? [] : [`${agents} sidebars have ${templates} template frames`]),
  ];
}

/** How Firefox's processes grow is reported alone: they give memory back when they like. */
function grown({ memory: from }: Sample, { memory: to }: Sample, { agents }: Scale): string[] {
  if (from.of !== 'heaps' || to.of !== 'heaps') return [];
  const heap = to.page.heap + to.sidebar.heap - from.page.heap - from.sidebar.heap;
  return [
    ...(heap < MOST_GROWTH ? [] : [`the heaps have grown by ${heap} bytes`]),
    ...(to.workers <= agents ? [] : [`${agents} sidebars have ${to.workers} workers`]),
    ...grownParts('pages', from.page, to.page, agents),
    ...grownParts('sidebars', from.sidebar, to.sidebar, agents),
  ];
}

/** What one tab may have more of at the end: a panel may be asking again, or say since when it is as old as it says. */
const SLACK = { nodes: 20, listeners: 2, documents: 1, frames: 1 } as const;

function grownParts(where: string, from: Held, to: Held, tabs: number): string[] {
  const parts = Object.keys(SLACK) as (keyof typeof SLACK)[];
  return parts
    .filter((part) => to[part] - from[part] > SLACK[part] * tabs)
    .map((part) => `the ${where} had ${from[part]} ${part} and have ${to[part]}`);
}

function outOfBounds({ kept: { session, rows } }: Sample, { agents, customers }: Scale): string[] {
  const bounds: Record<string, number> = {
    answers: customers * ANSWERING.length,
    log: LOG_KEPT * ANSWERING.length,
    totals: 1,
    keys: 2,
    secrets: ANSWERING.length,
    organisation: 1,
    config: 3,
  };
  const largest = LARGEST_SESSION + agents * TAB_RECORD;
  return [
    ...Object.entries(rows)
      .filter(([store, count]) => count > (bounds[store] ?? 0))
      .map(([store, count]) => `${store} has ${count} rows where ${bounds[store] ?? 0} are enough`),
    ...(session <= largest ? [] : [`storage.session holds ${session} bytes of ${largest}`]),
  ];
}
