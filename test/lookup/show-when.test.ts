import { describe, expect, test } from 'vitest';
import type { Answer, JsonObject } from '../../lib/lookup/answer.ts';
import type { Connector } from '../../lib/lookup/connector.ts';
import type { About } from '../../lib/lookup/dialect.ts';
import { type ShowWhen, suitsAnswer, suitsTicket } from '../../lib/lookup/show-when.ts';
import { dependencyProblem, shownConnectors } from '../../lib/lookup/shown-connectors.ts';
import { about, connector } from './sample.ts';

const ALWAYS: ShowWhen = { helpdesks: [], statuses: [], tags: [], emailDomains: [] };
const OPEN = { ticket: { id: '1', status: 'Open', tags: ['VIP', 'late delivery'] } };

describe('a panel for some tickets', () => {
  test.each<[string, Partial<ShowWhen>, Partial<About>, boolean]>([
    ['no condition', {}, {}, true],
    ['the helpdesk by its id', { helpdesks: ['zendesk'] }, {}, true],
    ['the helpdesk by its origin', { helpdesks: ['https://acme.zendesk.com'] }, {}, true],
    ['another helpdesk', { helpdesks: ['freshdesk', 'https://beta.zendesk.com'] }, {}, false],
    ['an unknown helpdesk', { helpdesks: ['zendesk'] }, { helpdesk: null }, false],
    ['the status, whatever its capitals', { statuses: ['new', 'open'] }, OPEN, true],
    ['another status', { statuses: ['closed'] }, OPEN, false],
    ['an unknown status', { statuses: ['open'] }, {}, false],
    ['no ticket', { statuses: ['open'] }, { ticket: null }, false],
    ['one of its tags', { tags: ['vip', 'press'] }, OPEN, true],
    ['a tag of two words', { tags: ['Late Delivery'] }, OPEN, true],
    ['a part of a tag', { tags: ['late'] }, OPEN, false],
    ['no tags', { tags: ['vip'] }, {}, false],
    ['the domain', { emailDomains: ['example.com'] }, {}, true],
    ['the domain as people write it', { emailDomains: ['@Example.com'] }, {}, true],
    ['a subdomain', { emailDomains: ['example.com'] }, { email: 'ana@mail.example.com' }, true],
    ['a subdomain with a star', { emailDomains: ['*.example.com'] }, { email: 'ana@mail.example.com' }, true],
    ['a domain that ends alike', { emailDomains: ['example.com'] }, { email: 'ana@notexample.com' }, false],
    ['a name before the domain', { emailDomains: ['ana@example.com'] }, {}, false],
    ['two conditions that fit', { statuses: ['open'], tags: ['vip'] }, OPEN, true],
    ['one of two that fits', { statuses: ['open'], tags: ['press'] }, OPEN, false],
  ])('%s', (_, when, seen, suits) => expect(suitsTicket({ ...ALWAYS, ...when }, about(seen))).toBe(suits));

  test('without conditions it is for all', () => expect(suitsTicket(undefined, about())).toBe(true));
});

describe('a panel for some answers of another connector', () => {
  const found = (data: JsonObject): Answer => ({ status: 'found', http: 200, data });
  const data = {
    found: true,
    plan: 'Pro',
    seats: 0,
    overdue: false,
    note: '',
    gone: null,
    tags: ['vip', 'beta'],
    none: [],
    customer: { plan: { name: 'Team' }, invoices: [{ paid: true }] },
  };

  test.each<[string, string[], boolean]>([
    ['', [], true],
    ['plan', [], true],
    ['plan', ['pro'], true],
    ['plan', ['free', 'trial'], false],
    ['seats', [], true],
    ['seats', ['0'], true],
    ['overdue', ['false'], true],
    ['overdue', ['true'], false],
    ['note', [], false],
    ['gone', [], false],
    ['missing', [], false],
    ['missing.deeper', [], false],
    ['tags', ['beta'], true],
    ['tags', [], true],
    ['none', [], false],
    ['customer.plan.name', ['Team'], true],
    ['customer.plan', [], true],
    ['customer.invoices.0.paid', ['true'], true],
    ['customer.invoices.1.paid', [], false],
    ['plan.length', [], false],
    ['constructor', [], false],
    ['__proto__', [], false],
  ])('%s in %j: %j', (path, values, suits) => expect(suitsAnswer({ path, values }, found(data))).toBe(suits));

  test.each<Answer>([
    { status: 'not_found', http: 200 },
    { status: 'timeout', seconds: 3 },
    { status: 'error', reason: 'http', http: 503, mender: 'endpoint' },
  ])('nothing fits where nobody was found: $status', (answer) =>
    expect(suitsAnswer({ path: '', values: [] }, answer)).toBe(false),
  );
});

describe('panels that wait for each other', () => {
  const panel = (id: string, after?: string, changes: Partial<Connector> = {}) =>
    connector({
      id,
      name: id.toUpperCase(),
      ...(after === undefined
        ? {}
        : { showWhen: { ...ALWAYS, answer: { connector: after, path: '', values: [] } } }),
      ...changes,
    });
  const ids = (connectors: Connector[]) => shownConnectors(connectors, about()).map(({ id }) => id);

  test('those that can be told to fit are sent, with all that they wait for', () =>
    expect(ids([panel('c', 'b'), panel('b', 'a'), panel('a')])).toEqual(['c', 'b', 'a']));

  test('those that wait for one that is not asked here are not', () => {
    const closedOnly = { showWhen: { ...ALWAYS, statuses: ['closed'] } };
    expect(ids([panel('c', 'b'), panel('b', 'a'), panel('a', undefined, closedOnly)])).toEqual([]);
    expect(ids([panel('b', 'a'), panel('a', undefined, { enabled: false })])).toEqual([]);
    expect(ids([panel('b', 'gone'), panel('a')])).toEqual(['a']);
  });

  test('those that wait in a circle are not, and hold up nobody', () =>
    expect(ids([panel('a', 'b'), panel('b', 'a'), panel('c', 'c'), panel('d')])).toEqual(['d']));

  test('where nobody is asked about, all that are enabled are there', () =>
    expect(shownConnectors([panel('a', 'b'), panel('x', undefined, { enabled: false })], null)).toHaveLength(
      1,
    ));

  test.each<[string, Connector, Connector[], RegExp | null]>([
    ['nobody', panel('a'), [panel('a', 'b'), panel('b', 'a')], null],
    ['one that waits for nobody', panel('a', 'b'), [panel('b')], null],
    ['itself', panel('a', 'a'), [], /own answer/],
    ['one that waits for it', panel('a', 'b'), [panel('b', 'a')], /for ever: A, B\./],
    [
      'one that waits for one that waits for it',
      panel('a', 'b'),
      [panel('b', 'c'), panel('c', 'a')],
      /A, B, C\./,
    ],
    ['one that is gone', panel('a', 'b'), [panel('c')], /no such connector/],
    ['one that is switched off', panel('a', 'b'), [panel('b', undefined, { enabled: false })], null],
  ])('a panel that waits for %s', (_, edited, all, says) => {
    const problem = dependencyProblem(edited, all);
    if (says === null) expect(problem).toBeNull();
    else expect(problem).toMatch(says);
  });
});
