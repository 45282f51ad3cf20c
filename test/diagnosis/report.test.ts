import { afterEach, describe, expect, test } from 'vitest';
import { makeReport } from '../../components/diagnosis/make-report.ts';
import type { OnDiagnosis } from '../../components/diagnosis/page-section.ts';
import { type Report, reportText } from '../../components/diagnosis/report.ts';
import { allHelpdesks } from '../../lib/helpdesks/all-helpdesks.ts';
import { helpdeskSchema } from '../../lib/helpdesks/helpdesk.ts';
import type { PageTrace } from '../../lib/helpdesks/page-trace.ts';
import { speak } from '../speak.ts';
import { diagnosisOf, FROM_THE_PAGE } from './samples.ts';

afterEach(() => speak('en'));

test('is in the language of whoever reads it: sentences, plurals, names of fields and numbers', () => {
  speak('cs');
  const requests: PageTrace['requests'] = { ticket: { state: 'json', ms: 3021 } };
  const { summary, sections } = report({ ...FROM_THE_PAGE, requests });
  expect(summary.text).toBe('Ticket i jeho zákazník jsou známí.');
  const rows = sections.find(({ title }) => title === 'Požadavky')?.rows;
  expect(rows?.[0]?.value).toBe('odpověď JSON za 3,02 s');
  const czech = reportText(report({ ...FROM_THE_PAGE, idLength: 3 }));
  expect(czech).toMatch(/^Diagnostika Deskside\nBez údajů zákazníka:/);
  expect(czech).toContain('  ID: text, 3 znaky\n');
  expect(czech).toContain('  Adresa: adresa, 24 znaků, z č. 2\n');
  expect(czech).toContain('    1. cesta, parametry a hash v adrese: ');
});

test('a view of a later version stands as it is', () => {
  const told = report({ ...FROM_THE_PAGE, view: 'toString', customer: null });
  expect(rowOf(told, 'Ticket', 'Told to the sidebar')?.value).toBe('toString');
});

describe('the report', () => {
  test.each<[PageTrace | null, Partial<OnDiagnosis>, RegExp, RegExp | null]>([
    [FROM_THE_PAGE, {}, /^The ticket and its customer are known\.$/, null],
    [FROM_THE_PAGE, { access: false }, /does not let Deskside in/, /Allow access first/],
    [null, {}, /does not run in this tab/, /Reload the tab/],
    [{ ...FROM_THE_PAGE, view: 'signed-out', customer: null }, {}, /nobody is signed in/, /Sign in there/],
    [{ ...FROM_THE_PAGE, view: 'new-ticket', customer: null }, {}, /form for a new ticket/, /Open a ticket/],
    [
      { ...FROM_THE_PAGE, view: 'no-ticket', customer: null },
      {},
      /no open ticket of Request Tracker/,
      /choose another helpdesk in the settings of the site, or teach/,
    ],
    [
      { ...FROM_THE_PAGE, view: 'no-ticket', customer: null },
      { recognised: { helpdesk: 'zammad', by: 'page' } },
      /looks like “zammad”, but the site is switched on for Request Tracker/,
      /Choose the right helpdesk/,
    ],
    [
      { ...FROM_THE_PAGE, customer: 'not-yet' },
      {},
      /found, but not its customer’s address/,
      /type the address/,
    ],
    [{ ...FROM_THE_PAGE, customer: 'hidden' }, {}, /hidden from this agent/, /admin of the helpdesk/],
    [FROM_THE_PAGE, { connectors: 0 }, /no connector is on/, /Add one in the options/],
    [
      FROM_THE_PAGE,
      { sidebar: { open: false, room: null, loaded: false, typed: false } },
      /sidebar was closed/,
      /button in the toolbar/,
    ],
  ])('begins with the whole in one sentence, and what to do first (%#)', (page, rest, says, mend) => {
    const { summary } = report(page, rest);
    expect(summary.text).toMatch(says);
    expect(summary.good).toBe(mend === null);
    if (mend === null) expect(summary.mend).toBeUndefined();
    else expect(reportText(report(page, rest))).toMatch(mend);
  });

  test('a setting that nobody typed comes before the address that is missing for it', () => {
    const zoho = allHelpdesks.find(({ id }) => id === 'zoho-desk');
    if (zoho === undefined) throw new Error('There is no Zoho Desk.');
    const page: PageTrace = { ...FROM_THE_PAGE, customer: 'not-yet', tries: {}, requests: {} };
    const { summary } = report(page, { helpdesk: zoho });
    expect(summary.text).toContain('until this is set: Organisation ID');
    expect(summary.link?.href).toBe('options.html#helpdesks/edit/https%3A%2F%2Ftickets.acme.example');
    const set = zoho.settings.map(({ name }) => name);
    expect(report(page, { helpdesk: zoho, settings: set }).summary.text).toContain(
      'not its customer’s address',
    );
  });

  test('a frame that is missing is marked only where there is something to show', () => {
    const sidebar = { open: true, room: null, loaded: false, typed: false };
    const toneOn = (page: PageTrace) => rowOf(report(page, { sidebar }), 'Sidebar', 'Frame')?.tone;
    expect(toneOn({ ...FROM_THE_PAGE, view: 'no-ticket', customer: null })).toBe('plain');
    expect(toneOn(FROM_THE_PAGE)).toBe('bad');
  });

  test('says what matched, and how', () => {
    expect(valuesOf(report(), 'Site')).toMatchObject({
      Site: 'https://tickets.acme.example',
      Helpdesk: 'Request Tracker, verified',
      Recognised: 'by its page',
      Page: '/Ticket/[text, 7].html?id=[number, 4]',
      Access: 'allowed by the browser',
    });
    expect(valuesOf(report(), 'Ticket')).toMatchObject({
      Id: 'text, 4 characters',
      'Page shows this ticket': 'yes',
      'Time to read the page': '2 ms',
      'Told to the sidebar': 'a ticket, its customer’s address',
    });
  });

  test('says which strategy gave the address, and why those before it did not', () => {
    const address = rowOf(report(), 'Customer', 'Address');
    expect(address).toMatchObject({ value: 'address, 24 characters, by no. 2', tone: 'good' });
    expect(address?.tries.map(({ outcome, tone }) => [outcome, tone])).toEqual([
      ['its request: failed with HTTP 403 in 41 ms', 'plain'],
      ['address, 24 characters', 'good'],
    ]);
    expect(address?.tries[1]?.where).toMatch(/^page: \.requestors/);
  });

  test.each<[Partial<PageTrace>, string]>([
    [{ customer: 'none' }, 'the helpdesk says that there is none'],
    [{ customer: 'hidden' }, 'there is one that this agent may not see'],
    [{ customer: 'not-yet' }, 'not found yet'],
    [{ tries: { email: ['nothing', 'stale'] } }, 'known from a moment ago'],
  ])('with %o the address is “%s”', (page, says) => {
    expect(rowOf(report({ ...FROM_THE_PAGE, ...page }), 'Customer', 'Address')?.value).toBe(says);
  });

  test('an excluded address and one that waits give nothing', () => {
    const tries = { email: ['waits', [['excluded', 20]]], name: ['waits', [['text', 3]]] };
    const waiting = report({ ...FROM_THE_PAGE, customer: 'not-yet', tries: tries as PageTrace['tries'] });
    expect(rowOf(waiting, 'Customer', 'Address')?.tries.map(({ outcome }) => outcome)).toEqual([
      'its request is under way',
      'address, 20 characters, excluded',
    ]);
    expect(rowOf(waiting, 'Customer', 'Name')?.value).toBe('not known yet');
  });

  test.each<[PageTrace['requests'][string], string]>([
    [{ state: 'json', ms: 120 }, 'answered with JSON in 120 ms'],
    [{ state: 'failed', status: 0, ms: 5001 }, 'no answer in 5.00 s: network, timeout'],
    [{ state: 'signed-out', ms: 8 }, 'refused in 8 ms: a login page'],
    [{ state: 'under-way' }, 'under way'],
    [{ state: 'not-sent' }, 'not sent'],
  ])('a request %o is told as “%s”', (trace, says) => {
    const rows = sectionOf(report({ ...FROM_THE_PAGE, requests: { ticket: trace } }), 'Requests');
    expect(rows[0]?.label).toBe('ticket');
    expect(rows[0]?.tries[0]?.where).toMatch(/^\/REST\/2\.0\/tickets\?query=id=\{id\}/);
    expect(rows[0]?.value).toContain(says);
  });

  test('a request for which the credential is off says so', () => {
    const credential = helpdeskSchema.parse({
      id: 'x',
      name: 'X',
      ticket: [{ in: 'path', pattern: '/(?<id>\\d+)$' }],
      requests: {
        one: { path: '/api', credential: true },
        two: { path: '/{it}', needs: { it: { from: 'title' } } },
      },
      fields: {},
    });
    const page: PageTrace = { ...FROM_THE_PAGE, tries: {}, requests: {} };
    const rows = sectionOf(report(page, { helpdesk: credential }), 'Requests');
    expect(rows.map(({ value }) => value)).toEqual([
      'not sent: it wants the session credential, which is off for this site',
      'not sent: it needs “it”',
    ]);
  });

  test('a page that is no ticket says by what, and leaves the rest out', () => {
    const list = report({ ...FROM_THE_PAGE, view: 'no-ticket', customer: null, ticket: -1, tries: {} });
    expect(rowOf(list, 'Ticket', 'Id')).toMatchObject({
      value: 'none: no pattern of 3 fits this page',
      tone: 'bad',
    });
    expect(list.sections.map(({ title }) => title)).toEqual(['Site', 'Ticket', 'Sidebar', 'Versions']);
    const form = report({ ...FROM_THE_PAGE, notTicket: 0, ticket: -1 });
    expect(rowOf(form, 'Ticket', 'Id')?.value).toBe('not looked for: this kind of page has no ticket');
  });

  test('what is wrong outside the page is marked: access, content script, product, connectors', () => {
    const broken = report(null, {
      access: false,
      connectors: 0,
      recognised: { helpdesk: 'zendesk', by: 'address' },
      sidebar: { open: true, room: null, loaded: false, typed: false },
    });
    const bad = broken.sections.flatMap(({ rows }) => rows).filter(({ tone }) => tone === 'bad');
    expect(bad.map(({ label }) => label)).toEqual([
      'Recognised',
      'Access',
      'Content script',
      'Frame',
      'Connectors that are on',
    ]);
  });
});

describe('the text to be sent to somebody', () => {
  test('says at its top that it holds no customer data, and has every section', () => {
    const text = reportText(report());
    expect(text).toMatch(/^Deskside diagnosis\nNo customer data:/);
    for (const title of ['Site', 'Ticket', 'Customer', 'Fields', 'Requests', 'Sidebar', 'Versions'])
      expect(text).toContain(`\n\n${title}\n`);
    expect(text).toContain(
      '    2. page: .requestors .current-value .user[data-user-id] — address, 24 characters\n',
    );
  });

  test('an address that stands in a description of one’s own is left out', () => {
    const own = helpdeskSchema.parse({
      id: 'own',
      name: 'Own',
      ticket: [{ in: 'path', pattern: '/(?<id>\\d+)$' }],
      fields: { email: [{ from: 'dom', select: '[title="jan.novak@firma.example"]' }] },
    });
    const page: PageTrace = { ...FROM_THE_PAGE, tries: { email: ['nothing'] }, requests: {} };
    const text = reportText(report(page, { helpdesk: own, own: true }));
    expect(text).toContain('Own, described in your own config');
    expect(text).toContain('[title="[address]"]');
    expect(text).not.toContain('novak');
  });
});

function report(page: PageTrace | null = FROM_THE_PAGE, rest: Partial<OnDiagnosis> = {}): Report {
  return makeReport(diagnosisOf(page, rest), { version: '0.1.0', browser: 'Firefox/153.0' });
}

function sectionOf({ sections }: Report, title: string) {
  return sections.find((section) => section.title === title)?.rows ?? [];
}

function rowOf(from: Report, section: string, label: string) {
  return sectionOf(from, section).find((row) => row.label === label);
}

function valuesOf(from: Report, section: string): Record<string, string> {
  return Object.fromEntries(sectionOf(from, section).map(({ label, value }) => [label, value]));
}
