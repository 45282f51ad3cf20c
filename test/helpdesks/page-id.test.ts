// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { HelpdeskDescription } from '../../lib/helpdesks/helpdesk.ts';
import { readTicket } from '../../lib/helpdesks/read-ticket.ts';
import { findTicket } from '../../lib/helpdesks/ticket-place.ts';
import { describeDesk } from './describe-desk.ts';
import { inOneWord } from './page.ts';

const SHOWS: Partial<HelpdeskDescription> = { pageId: [{ from: 'dom', select: '.shown' }] };
const MAY_MISS: Partial<HelpdeskDescription> = { ...SHOWS, pageIdMayMiss: true };
const NUMBER: Partial<HelpdeskDescription> = {
  ...SHOWS,
  pageIdIs: 'number',
  ticket: [{ in: 'path', pattern: '^/t/(?<id>\\d+)(?:/(?<number>\\d+))?$' }],
};

describe('law 6: what the page shows of its ticket, and whether its customer counts', () => {
  test.each([
    ['the id', SHOWS, '/t/5', '5', false, true],
    ['another id, on a full load', SHOWS, '/t/5', '6', true, false],
    ['no id, on a full load', SHOWS, '/t/5', '', true, false],
    ['no id, where that may be, on a full load', MAY_MISS, '/t/5', '', true, true],
    ['no id, where that may be, with nothing changed since', MAY_MISS, '/t/5', '', false, false],
    ['another id, where none may be', MAY_MISS, '/t/5', '6', true, false],
    ['the number', NUMBER, '/t/5/1042', '1042', false, true],
    ['the id in place of the number', NUMBER, '/t/5/1042', '5', true, false],
    ['a number that the URL does not have, on a full load', NUMBER, '/t/5', '1042', true, true],
    ['a number that the URL does not have', NUMBER, '/t/5', '1042', false, false],
  ])('%s', (_, change, path, shown, fresh, counts) => {
    expect(read(change, path, shown, fresh)).toBe(counts ? '5 jan@company.cz' : '5 not-yet');
  });
});

function read(change: Partial<HelpdeskDescription>, path: string, shown: string, fresh: boolean): string {
  const helpdesk = describeDesk(change);
  const document = new DOMParser().parseFromString(
    `<p class="shown">${shown}</p><p class="customer">jan@company.cz</p>`,
    'text/html',
  );
  const view = readTicket(helpdesk, {
    document,
    place: findTicket(helpdesk, new URL(path, 'https://desk.example'), document),
    settings: {},
    exclude: [],
    fresh,
    known: null,
    answeredBefore: new Set(),
    answers: new Map(),
    isPending: () => false,
  });
  return inOneWord(view);
}
