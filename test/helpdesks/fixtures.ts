import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { z } from 'zod';
import type { TicketView } from '../../lib/helpdesks/ticket.ts';
import { declaredCases } from './cases.ts';
import type { SavedAnswer } from './read-page.ts';

const FOLDER = join(import.meta.dirname, 'fixtures');

/** One saved page: `fixtures/<helpdesk>/<generation>/` with page.html, requests/*.json, expected.json and source.md. */
export interface Fixture {
  helpdesk: string;
  generation: string;
  url: string;
  html: string;
  answers: SavedAnswer[];
  /** What the admin typed for the site, and the page's cookies. */
  settings: Record<string, string>;
  cookie: string;
  /** What is read of it; `withoutSession`: and what is left when every request fails. */
  view: TicketView;
  withoutSession: TicketView;
  /** The cases of a full set that it declares. */
  cases: z.infer<typeof declaredCases>;
  source: string;
}

/** Reads every folder. A file that is missing is an error. */
export function readFixtures(): Fixture[] {
  return globSync('*/*/', { cwd: FOLDER }).sort().map(readFixture);
}

function readFixture(path: string): Fixture {
  const folder = join(FOLDER, path);
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  const expected = JSON.parse(text('expected.json'));
  return {
    helpdesk: basename(dirname(folder)),
    generation: basename(folder),
    html: text('page.html'),
    source: text('source.md'),
    answers: globSync('requests/*.json', { cwd: folder }).map((name) => JSON.parse(text(name))),
    url: expected.url,
    settings: expected.settings ?? {},
    cookie: expected.cookie ?? '',
    cases: declaredCases.parse(expected.cases ?? {}),
    view: expected.view,
    withoutSession: expected.withoutSession,
  };
}
