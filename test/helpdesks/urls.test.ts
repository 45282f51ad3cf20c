// @vitest-environment jsdom
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findHelpdesk } from '../../lib/helpdesks/all-helpdesks.ts';
import { findTicket } from '../../lib/helpdesks/ticket-place.ts';
import { othersAt } from './others-at.ts';

const FOLDER = join(import.meta.dirname, 'urls');
const EMPTY = new DOMParser().parseFromString('', 'text/html');

/** `urls/<helpdesk>.json`: tickets with their ids and base paths, forms for a new one, and pages that are neither, look-alikes among them. */
interface Urls {
  ticket: [url: string, id: string, base: string][];
  new: string[];
  none: string[];
}

const tables = globSync('*.json', { cwd: FOLDER })
  .sort()
  .map((file) => {
    const urls: Urls = JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
    return [basename(file, '.json'), urls] as const;
  });

describe.each(tables)('%s', (id, urls) => {
  const find = (url: string) => {
    const helpdesk = findHelpdesk(id, []);
    if (helpdesk === undefined) throw new Error(`No helpdesk ${id}`);
    return findTicket(helpdesk, new URL(url), EMPTY);
  };

  test.each(urls.ticket)('%s is ticket %s below "%s"', (url, ticket, base) => {
    expect(find(url)).toMatchObject({ state: 'ticket', id: ticket, base });
  });

  test.each(urls.new)('%s is the form for a new ticket', (url) => {
    expect(find(url)).toEqual({ state: 'new-ticket' });
  });

  test.each(urls.none)('%s is no ticket', (url) => {
    expect(find(url)).toEqual({ state: 'no-ticket' });
  });

  test('no helpdesk but its own sees a ticket at any of them', () => {
    const own = findHelpdesk(id, []);
    if (own === undefined) throw new Error(`No helpdesk ${id}`);
    for (const [url] of urls.ticket)
      for (const other of othersAt(own, new URL(url)))
        expect([other.id, url, findTicket(other, new URL(url), EMPTY).state]).toEqual([
          other.id,
          url,
          'no-ticket',
        ]);
  });
});
