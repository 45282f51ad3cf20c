import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Fixture } from './fixtures.ts';

/** The cases that a page shows by how it is read. */
const SEEN = ['new-ticket', 'no-address', 'hidden-address'] as const;
/** Those that a page declares, each with what stands in it because of that: the address that is not the customer's, or other words. */
const DECLARED = [
  'several-tickets',
  'agent-address',
  'message-address',
  'hostile-name',
  'merged',
  'session-over',
] as const;

/**
 * The pages of a full set, besides a ticket itself: what readers of helpdesk pages get wrong. Two more cases need no page of their own, for
 * `contract-navigation.test.ts` makes them of every ticket: a page that renders late, and a moment in which the URL is another ticket's than the page.
 */
export const CASES = [...SEEN, ...DECLARED];
export type Case = (typeof CASES)[number];
export type Declared = (typeof DECLARED)[number];

export const declaredCases = z.partialRecord(z.enum(DECLARED), z.string().min(3));
const impossibleCases = z.record(z.string(), z.partialRecord(z.enum(CASES), z.string().min(20)));

/** By helpdesk: the cases that there can be no page of, and why. Throws where the file names a case that there is not. */
export function readImpossibleCases(): z.infer<typeof impossibleCases> {
  const path = join(import.meta.dirname, 'fixtures/impossible-cases.json');
  return impossibleCases.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** The cases that a page is one of. */
export function casesOf({ view, withoutSession, cases }: Fixture): Case[] {
  const declared = DECLARED.filter((name) => cases[name] !== undefined);
  return [...[view, withoutSession].flatMap(seenIn), ...declared];
}

function seenIn(view: Fixture['view']): Case[] {
  if (view.state === 'new-ticket') return ['new-ticket'];
  const state = view.state === 'ticket' ? view.ticket.customer.state : null;
  if (state === 'none') return ['no-address'];
  return state === 'hidden' ? ['hidden-address'] : [];
}
