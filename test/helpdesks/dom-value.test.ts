// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { type DomPlace, domValues, pairValues } from '../../lib/helpdesks/dom-value.ts';
import type { DomReading } from '../../lib/helpdesks/helpdesk.ts';
import { findScope } from '../../lib/helpdesks/scope.ts';
import { describeDesk } from './describe-desk.ts';

describe('an element is told by the text before it', () => {
  test.each([
    ['a list of labels', '<dl><dt>Phone</dt><dd>1</dd><dt>E-mail</dt><dd>2</dd></dl>', 'dd'],
    ['rows', '<p><b>Phone</b><i>1</i></p><p><b> E-mail: </b> <i>2</i></p>', 'i'],
    [
      'a label around',
      '<label>Phone<br><i>1</i></label><label>E-mail<br><span> <i>2</i></span></label>',
      'i',
    ],
    ['a missing row', '<p><b>E-mail</b><i>2</i></p><p><b>Phone</b><i>1</i></p>', 'i'],
  ])('%s', (_, html, select) => {
    expect(read_(html, { select, read: 'text', label: '^E-mail:?$', pick: 'all' })).toEqual(['2']);
  });

  test('in its own shadow root alone', () => {
    document.body.innerHTML = 'E-mail<div class="host"></div>';
    const root = document.querySelector('.host')?.attachShadow({ mode: 'open' });
    root?.append(Object.assign(document.createElement('i'), { textContent: '2' }));
    const reading = { select: '.host', deep: ['i'], read: 'text', anywhere: true, visible: false } as const;
    const place = { document, scope: document, captures: {}, exclude: [] };
    expect(domValues({ ...reading, deep: ['i'], pick: 'all', label: '^$' }, place)).toEqual(['2']);
    expect(domValues({ ...reading, deep: ['i'], pick: 'all', label: '^E-mail$' }, place)).toEqual([]);
  });
});

describe('what is read of an element', () => {
  const html = `
    <div class="plain">one <b>two</b> three</div>
    <a class="link" href="mailto:jan@company.cz">Jan</a>
    <input class="field" value="first">
    <select class="choice"><option>low</option><option selected>high</option></select>
    <div class="script">seen<script>unseen()</script><style>.x{}</style></div>`;

  test.each([
    ['.plain', 'text', 'one two three'],
    ['.plain', 'ownText', 'one  three'],
    ['.link', { attribute: 'href' }, 'mailto:jan@company.cz'],
    ['.field', 'value', 'first'],
    ['.choice', 'selectedOption', 'high'],
    ['.script', 'text', 'seen'],
  ] as const)('%s, %j', (select, read, value) => {
    expect(read_(html, { select, read })).toEqual([value]);
  });

  test.each([
    ['.link', { attribute: 'title' }],
    ['.plain', 'value'],
    ['.gone', 'text'],
    ['a[', 'text'],
    ['#{nothing}', 'text'],
  ] as const)('%s, %j has no value', (select, read) => {
    expect(read_(html, { select, read })).toEqual([]);
  });
});

describe('which elements', () => {
  const html = '<p class="a">1</p><p class="a">2</p><p class="a" hidden>3</p>';
  afterEach(() => Reflect.deleteProperty(Element.prototype, 'checkVisibility'));

  test.each([
    ['first', ['1']],
    ['last', ['3']],
    ['all', ['1', '2', '3']],
    ['fromLast', ['3', '2', '1']],
  ] as const)('the %s', (pick, values) => {
    expect(read_(html, { select: '.a', pick })).toEqual(values);
  });

  test.each([
    ['a page with the newest first', [30, 9, 5]],
    ['a page with the newest last', [5, 9, 30]],
  ])('the newest by its number, on %s', (_, ids) => {
    const rows = ids.map((id) => `<div class="row" id="entry-${id}"><i>by ${id}</i></div>`).join('');
    const orderBy = { row: '.row', attribute: 'id' };
    expect(read_(rows, { select: 'i', orderBy, pick: 'last' })).toEqual(['by 30']);
    expect(read_(rows, { select: '.row', orderBy, pick: 'first' })).toEqual(['by 5']);
    expect(read_(`<i>around</i>${rows}`, { select: 'i', orderBy, pick: 'last' })).toEqual(['by 30']);
  });

  test('the last that is rendered', () => {
    Element.prototype.checkVisibility = function () {
      return !this.hasAttribute('hidden');
    };
    document.body.innerHTML = html;
    expect(domValues(reading({ select: '.a', pick: 'last', visible: true }), placeOf(document))).toEqual([
      '2',
    ]);
  });

  test('of a page that an answer brought, those that its markup does not hide', () => {
    const answer = new DOMParser().parseFromString(html, 'text/html');
    const visible = reading({ select: '.a', pick: 'all', visible: true });
    expect(domValues(visible, placeOf(answer))).toEqual(['1', '2']);
  });

  test('one by its id, whatever characters the id has', () => {
    const id = '5"]:is(*) .x\\';
    document.body.innerHTML = '<p>wrong</p>';
    document.body.append(
      Object.assign(document.createElement('p'), { id: `panel-${id}`, textContent: 'right' }),
    );
    const place = { ...placeOf(document), captures: { id } };
    expect(domValues(reading({ select: '#panel-{id}' }), place)).toEqual(['right']);
    expect(domValues(reading({ select: '[id="panel-{id}"]' }), place)).toEqual(['right']);
  });

  test('the scope itself counts, what is outside it only where it is asked for', () => {
    document.body.innerHTML =
      '<p class="a">outside</p><div class="a" id="scope"><p class="a">inside</p></div>';
    const place = { ...placeOf(document), scope: document.querySelector('#scope') };
    expect(domValues(reading({ select: '#scope', read: { attribute: 'id' } }), place)).toEqual(['scope']);
    expect(domValues(reading({ select: 'p.a', pick: 'all' }), place)).toEqual(['inside']);
    expect(domValues(reading({ select: 'p.a', anywhere: true }), place)).toEqual(['outside']);
    expect(domValues(reading({ select: 'p.a' }), { ...place, scope: null })).toEqual([]);
  });
});

describe('excluded parts of the page', () => {
  const html =
    '<div class="who">Jan <q class="message">ceo@big.com</q></div><q class="message"><i class="who">evil</i></q>';

  test('nothing in them is read, and what stands around them is', () => {
    expect(read_(html, { select: '.who', pick: 'all' }, ['.message'])).toEqual(['Jan ']);
  });

  test('one selector that does not parse does not undo the others', () => {
    expect(read_(html, { select: '.who', pick: 'all' }, ['[', '.message'])).toEqual(['Jan ']);
  });
});

test('the value of a row, found without its translated label', () => {
  const html =
    '<dl><div><dt>Stadt</dt><dd>Brno</dd></div><div><dt>E-Mail</dt><dd>jan@company.cz</dd></div></dl>';
  expect(pairValues({ from: 'pair', row: 'dl div', value: 'dd' }, placeOf(parse(html)))).toEqual([
    'Brno',
    'jan@company.cz',
  ]);
});

describe('the part of the page that belongs to the ticket', () => {
  const html = `
    <button role="tab" aria-selected="true" aria-controls="pane-2"></button>
    <div id="pane-1" class="pane"></div><div id="pane-2" class="pane"></div><div id="t-5"></div>`;

  test.each([
    [[], 'document'],
    [['#gone', '#t-{id}', '.pane'], 't-5'],
    [[{ select: '[role=tab][aria-selected=true]', pointsTo: 'aria-controls' }], 'pane-2'],
    [[{ select: '[role=tab]', pointsTo: 'aria-owns' }], 'nothing'],
    [['#gone'], 'nothing'],
  ])('%j: %s', (scope, found) => {
    const root = findScope(describeDesk({ scope }), parse(html), { id: '5' });
    expect(root === null ? 'nothing' : 'id' in root ? root.id : 'document').toBe(found);
  });
});

test('a message that looks like the part of a ticket is none', () => {
  const html = `
    <div class="message"><div id="pane-2">fake</div><div class="pane">fake</div></div>
    <button role="tab" aria-controls="pane-2"></button><div id="pane-2" class="pane">true</div>`;
  for (const scope of [['.pane'], [{ select: '[role=tab]', pointsTo: 'aria-controls' }]]) {
    const desk = describeDesk({ scope, exclude: ['.message'] });
    expect((findScope(desk, parse(html), {}) as Element).textContent).toBe('true');
  }
});

function read_(
  html: string,
  change: Partial<DomReading> & { select: string },
  exclude: string[] = [],
): string[] {
  return domValues(reading(change), { ...placeOf(parse(html)), exclude });
}

function reading(change: Partial<DomReading> & { select: string }): DomReading {
  return { read: 'text', anywhere: false, visible: false, pick: 'first', ...change };
}

function placeOf(document: Document): DomPlace {
  return { document, scope: document, captures: {}, exclude: [] };
}

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}
