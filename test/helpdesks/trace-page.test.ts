// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { findHelpdesk } from '../../lib/helpdesks/all-helpdesks.ts';
import type { Helpdesk, HelpdeskDescription, Strategy } from '../../lib/helpdesks/helpdesk.ts';
import { type PageTrace, pageTraceSchema } from '../../lib/helpdesks/page-trace.ts';
import type { Ticket } from '../../lib/helpdesks/ticket.ts';
import { describeDesk } from './describe-desk.ts';
import { readFixtures } from './fixtures.ts';
import { type SavedPage, traceSaved } from './read-page.ts';

type Described = NonNullable<HelpdeskDescription['fields']['email']>[number];
const DOM = { from: 'dom' as const, select: '.customer' };
const JSON_EMAIL: Described = { from: 'json', request: 'ticket', path: ['email'] };

describe('what a strategy comes to', () => {
  test.each<[string, HelpdeskDescription['fields']['email'], string, PageTrace['tries'][string]]>([
    ['its value’s kind and length', [DOM], '<p class="customer">ana@x.example</p>', [[['address', 13]]]],
    ['text is no address', [DOM], '<p class="customer">Ana Rivera</p>', [[['text', 10]]]],
    ['a number is a number', [DOM], '<p class="customer">4711</p>', [[['number', 4]]]],
    [
      'several values',
      [{ ...DOM, pick: 'all' }],
      '<p class="customer">a@x.example</p><p class="customer"></p>',
      [
        [
          ['address', 11],
          ['text', 0],
        ],
      ],
    ],
    ['an excluded address', [DOM], '<p class="customer">help@team.example</p>', [[['excluded', 17]]]],
    ['nothing there', [DOM], '', ['nothing']],
    [
      'a pattern that does not match',
      [{ ...DOM, match: 'x(y)' }],
      '<p class="customer">ana</p>',
      ['unmatched'],
    ],
    [
      'a part of the page that never counts',
      [DOM],
      '<div class="message"><p class="customer">ana@x.example</p></div>',
      ['excluded'],
    ],
    ['a selector that does not parse', [{ ...DOM, select: 'p[' }], '', ['nothing']],
    ['a request that failed', [JSON_EMAIL], '', ['nothing']],
  ])('%s', async (_, email, html, expected) => {
    const trace = await traceOf({ fields: { email: email ?? [] } }, html);
    expect(trace.tries['email']).toEqual(expected);
    expect(pageTraceSchema.parse(trace)).toEqual(trace);
  });

  test('a value of a page that shows another ticket is stale', async () => {
    const pageId: Strategy[] = [
      { from: 'dom', select: '.id', read: 'text', anywhere: false, visible: false, pick: 'first' },
    ];
    const html = '<p class="id">9</p><p class="customer">ana@x.example</p>';
    const trace = await traceOf({ pageId, fields: { email: [DOM] } }, html);
    expect(trace).toMatchObject({ counts: false, customer: 'not-yet' });
    expect(trace.tries['email']).toEqual(['stale']);
  });

  test('requests are told by name, with what came of them and how long it took', async () => {
    const requests = { ticket: { path: '/api/{id}' }, notes: { path: '/api/notes', credential: true } };
    const answers = [{ path: '/api/5', status: 503, type: 'application/json', body: {} }];
    const trace = await traceOf({ requests, fields: { email: [JSON_EMAIL] } }, '', { answers });
    expect(trace.requests).toEqual({
      ticket: { state: 'failed', status: 503, ms: expect.any(Number) },
      notes: { state: 'not-sent' },
    });
  });
});

describe('which ticket a page is', () => {
  test('by which pattern, and how long its id is', async () => {
    expect(await traceOf({}, '')).toMatchObject({ ticket: 0, notTicket: -1, idLength: 1, scope: -1 });
  });

  test('by none', async () => {
    const trace = await traceOf({}, '', { url: 'https://desk.example/list' });
    expect(trace).toMatchObject({ view: 'no-ticket', customer: null, ticket: -1, notTicket: -1, tries: {} });
  });

  test('one that only looks like a ticket, by which of those', async () => {
    const trace = await traceOf({}, '', { url: 'https://desk.example/t/new' });
    expect(trace).toMatchObject({ view: 'new-ticket', notTicket: 0 });
  });

  test('which part of the page belongs to it', async () => {
    const scope = ['.gone', '.here'];
    expect((await traceOf({ scope }, '<main class="here"></main>')).scope).toBe(1);
    expect((await traceOf({ scope }, '')).scope).toBe(-1);
  });
});

describe.each(
  readFixtures().map((fixture) => [`${fixture.helpdesk}, ${fixture.generation}`, fixture] as const),
)('%s', (_, fixture) => {
  test('is traced as it is read, and no value of it is told', async () => {
    const helpdesk = findHelpdesk(fixture.helpdesk, []) as Helpdesk;
    const document = parse(fixture.html);
    const before = document.documentElement.outerHTML;
    const trace = await traceSaved(helpdesk, { ...fixture, document });
    expect(document.documentElement.outerHTML).toBe(before);
    expect(pageTraceSchema.parse(trace)).toEqual(trace);
    expect(trace.view).toBe(fixture.view.state);
    if (fixture.view.state !== 'ticket') return;
    expect(trace.customer).toBe(fixture.view.ticket.customer.state);
    const { view: _view, customer: _customer, ...told } = trace;
    for (const value of valuesOf(fixture.view.ticket)) expect(textsOf(told).join(' ')).not.toContain(value);
  });
});

function traceOf(
  description: Partial<HelpdeskDescription>,
  html: string,
  saved: Partial<SavedPage> = {},
): Promise<PageTrace> {
  return traceSaved(describeDesk({ exclude: ['.message'], ...description }), {
    url: 'https://desk.example/t/5',
    document: parse(html),
    answers: [],
    exclude: ['team.example'],
    ...saved,
  });
}

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** Every text of a ticket that could be somebody's: not ids of a few digits. */
function valuesOf({ customer: { state: _state, ...customer }, ...facts }: Ticket): string[] {
  return textsOf([customer, facts]).filter((text) => text.length > 4);
}

/** The texts within, not the names of what holds them. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
