// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { domValues } from '../../lib/helpdesks/dom-value.ts';
import { strategyValues } from '../../lib/helpdesks/strategy-values.ts';
import { learnField } from '../../lib/teaching/learn-field.ts';

const AT = '[data-it]';

describe('an address is learnt from', () => {
  test.each([
    ['text', '<p class="email" data-it>jan@company.cz</p>', '.email', 'text'],
    [
      'a link to write to',
      '<a class="email" href="mailto:jan@company.cz?subject=x" data-it>Write</a>',
      '.email',
      { attribute: 'href' },
    ],
    [
      'a link whose text breaks',
      '<a class="email" href="mailto:jan@company.cz" data-it>jan@<wbr>comp…</a>',
      '.email',
      { attribute: 'href' },
    ],
    ['a name and brackets', '<p class="email" data-it>Jan &lt;jan@company.cz&gt;</p>', '.email', 'text'],
    [
      'an address for a name',
      '<p class="email" data-it>"ceo@big.com" &lt;jan@company.cz&gt;</p>',
      '.email',
      'text',
    ],
    ['a field', '<input class="email" value="jan@company.cz" data-it>', '.email', 'value'],
    ['a tooltip', '<b class="name" title="jan@company.cz" data-it>Jan</b>', '.name', { attribute: 'title' }],
    [
      'the one address inside',
      '<div class="person" data-it><i>Jan</i> <span class="email">jan@company.cz</span></div>',
      '.email',
      'text',
    ],
    [
      'the link around',
      '<a class="email" href="mailto:jan@company.cz"><b data-it>Jan</b></a>',
      '.email',
      { attribute: 'href' },
    ],
    ['a label and an address', '<p class="email" data-it>Email: jan@company.cz (work)</p>', '.email', 'text'],
  ])('%s', (_, html, select, read) => {
    const learnt = learn(html);
    expect(learnt).toMatchObject({ learnt: true, value: 'jan@company.cz', strategy: { select, read } });
  });
});

test('behind a label, what stands in brackets counts on the next ticket, not an address that somebody has for a name', () => {
  const learnt = learn('<p class="email" data-it>From: jan@company.cz</p>');
  if (!learnt.learnt) throw new Error(learnt.reason);
  const match = new RegExp(learnt.strategy.match ?? '');
  expect(match.exec('From: ceo@big.com <eva@company.cz>')?.[1]).toBe('eva@company.cz');
});

describe('no address is learnt from', () => {
  test.each([
    ['a name', '<p data-it>Jan Novák</p>', 'no-address'],
    ['nothing', '<p data-it></p>', 'no-address'],
    ['something like one', '<p data-it>jan@company</p>', 'no-address'],
    ['two', '<p data-it>jan@company.cz, eva@company.cz</p>', 'several-addresses'],
    [
      'a part of the page with two',
      '<div data-it><p>jan@company.cz</p><p>eva@company.cz</p></div>',
      'several-addresses',
    ],
    ['a message', '<div class="message-body"><p data-it>jan@company.cz</p></div>', 'in-message'],
    [
      'a history',
      '<div id="ticket-history"><a href="mailto:jan@company.cz" data-it>x</a></div>',
      'in-message',
    ],
    [
      'what is being written',
      '<div contenteditable="true"><p data-it>jan@company.cz</p></div>',
      'in-message',
    ],
    ['a frame', '<iframe data-it></iframe>', 'frame'],
    ['half a page', `<p data-it>${'word '.repeat(100)}jan@company.cz</p>`, 'no-address'],
  ])('%s', (_, html, reason) => {
    expect(learn(html)).toEqual({ learnt: false, reason });
  });

  test('where the page shows who is signed in, unless somebody says so', () => {
    const html = '<header><div class="user-menu"><p class="mail" data-it>me@desk.example</p></div></header>';
    expect(learn(html)).toEqual({ learnt: false, reason: 'own' });
    expect(learn(html, 'email', true)).toMatchObject({ learnt: true, value: 'me@desk.example' });
  });

  test('a component that keeps its inside to itself', () => {
    document.body.innerHTML = '<x-person data-it></x-person>';
    const host = document.querySelector(AT);
    host?.attachShadow({ mode: 'closed' }).append('jan@company.cz');
    expect(learnField('email', host ?? document.body)).toEqual({ learnt: false, reason: 'component' });
  });
});

test('an address inside open components is found through each of them, and read again on the next ticket', () => {
  const page = (email: string) => {
    document.body.innerHTML = '<p>a@b.example</p><record-panel></record-panel>';
    const panel = shadowOf(document.querySelector('record-panel'), FIELDS);
    shadowOf(panel.querySelector('[data-field="email"]'), `<a class="link" href="mailto:${email}">Write</a>`);
    return shadowOf(
      panel.querySelector('[data-field="cc"]'),
      '<a class="link" href="mailto:cc@x.example">Write</a>',
    );
  };
  page('jan@company.cz');
  const panel = document.querySelector('record-panel');
  const field = panel?.shadowRoot?.querySelector('[data-field="email"]');
  const learnt = learnField('email', field?.shadowRoot?.querySelector('a') ?? document.body);
  if (!learnt.learnt) throw new Error(learnt.reason);
  expect(learnt.strategy).toMatchObject({ select: 'record-panel', deep: ["[data-field='email']", '.link'] });
  page('eva@firma.cz');
  const place = { document, scope: document, captures: {}, exclude: [] };
  expect(domValues(learnt.strategy, place)).toEqual(['mailto:eva@firma.cz']);
  const pointed = learnField('email', document.querySelector('record-panel') ?? document.body);
  expect(pointed).toEqual({ learnt: false, reason: 'component' });
});

const FIELDS =
  '<record-field data-field="cc"></record-field><record-field data-field="email"></record-field>';

function shadowOf(host: Element | null | undefined, html: string): ShadowRoot {
  if (!host) throw new Error('There is no such component.');
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = html;
  return root;
}

describe('where the page has no names, the label tells the place', () => {
  const rows = (...pairs: [string, string][]) =>
    `<aside>${pairs.map(([label, value]) => `<div class="x9f2a"><span class="k1">${label}</span><span class="k2">${value}</span></div>`).join('')}</aside>`;

  test.each([
    ['Email', 'E-mail adresse'],
    ['Kundin:', 'Telefon'],
    ['メールアドレス', '電話'],
  ])('%s', (label, other) => {
    document.body.innerHTML = rows(
      ['Name', 'Jan'],
      ['Phone', '1'],
      [label, 'jan@company.cz'],
      ['Boss', 'me@x.example'],
    );
    const learnt = learnField('email', document.querySelectorAll('.k2')[2] ?? document.body);
    if (!learnt.learnt) throw new Error(learnt.reason);
    expect(learnt).toMatchObject({ positional: false, strategy: { select: 'aside span' } });
    const onNext = (html: string) => {
      document.body.innerHTML = html;
      return strategyValues(learnt.strategy, { ...SOURCES, document, scope: document });
    };
    expect(onNext(rows(['Boss', 'me@x.example'], [label, 'eva@firma.cz']))).toEqual(['eva@firma.cz']);
    expect(onNext(rows(['Boss', 'me@x.example'], [other, 'eva@firma.cz']))).toEqual([]);
    expect(onNext(rows([label, 'eva@firma.cz'], [label, 'ceo@big.com']))).toEqual([]);
  });

  test('never a label that could be somebody’s name', () => {
    document.body.innerHTML = '<div><span>Contact Eva</span><span>info@company.cz</span></div>';
    const learnt = learnField('email', document.querySelectorAll('span')[1] ?? document.body);
    expect(JSON.stringify(learnt.learnt && learnt.strategy)).not.toContain('Eva');
  });
});

const SOURCES = { captures: {}, exclude: [], counts: true, answers: new Map(), settings: {} };

test('a place that has a message’s name and is none is learnt where somebody says so, and is not left out of the reading', () => {
  const html = '<div class="conversation-card"><p class="email" data-it>jan@company.cz</p></div>';
  expect(learn(html)).toEqual({ learnt: false, reason: 'in-message' });
  expect(learn(html, 'email', true)).toMatchObject({ learnt: true, value: 'jan@company.cz' });
});

test('what stands beside the messages of a conversation is no message', () => {
  const page =
    '<div class="conversation-layout"><div class="message">Hi</div><aside><a class="mail" href="mailto:jan@company.cz" data-it>x</a></aside></div>';
  expect(learn(page)).toMatchObject({ learnt: true, value: 'jan@company.cz' });
});

describe('other fields', () => {
  test.each([
    ['a heading', '<h1 class="subject" data-it> Late   order </h1>', 'Late order', 'text'],
    ['a field', '<input class="subject" value="Late order" data-it>', 'Late order', 'value'],
    [
      'a choice',
      '<select data-field="status" data-it><option>Open<option selected>On hold</select>',
      'On hold',
      'selectedOption',
    ],
  ])('%s', (_, html, value, read) => {
    expect(learn(html, 'subject')).toMatchObject({ learnt: true, value, strategy: { read } });
  });

  test.each([
    ['nothing to read', '<h1 data-it> </h1>', 'empty'],
    ['a whole message', `<div data-it>${'word '.repeat(200)}</div>`, 'too-long'],
  ])('%s', (_, html, reason) => {
    expect(learn(html, 'status')).toEqual({ learnt: false, reason });
  });
});

function learn(html: string, field: 'email' | 'subject' | 'status' = 'email', insisted = false) {
  document.body.innerHTML = html;
  const it = document.querySelector(AT);
  if (it === null) throw new Error('Nothing is pointed at.');
  it.removeAttribute('data-it');
  return learnField(field, it, { insisted });
}
