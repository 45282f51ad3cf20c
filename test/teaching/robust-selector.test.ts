// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { tellsOf } from '../../lib/teaching/personal-words.ts';
import { robustSelector } from '../../lib/teaching/robust-selector.ts';

const ADDRESS = 'jan.novak@kavarna.example';

describe('an element that has a name', () => {
  test.each([
    ['a class', '<p class="requester-email" data-it>x</p>', '.requester-email'],
    ['an id', '<p id="customer" data-it>x</p>', '#customer'],
    [
      'a test id, before a class',
      '<p class="px email-line" data-test-id="requester-email" data-it>x</p>',
      "[data-test-id='requester-email']",
    ],
    ['a label', '<input aria-label="Customer email" data-it>', "[aria-label='Customer\\ email']"],
    ['an attribute whose value is the address', `<p data-mail="${ADDRESS}" data-it>x</p>`, '[data-mail]'],
    [
      'an attribute whose value is another each time',
      '<p data-user-id="81726" data-it>x</p>',
      '[data-user-id]',
    ],
    [
      'a named part of the page around it',
      '<div class="requesters"><b><a data-it>x</a></b></div><div class="others"><b><a>y</a></b></div>',
      '.requesters a',
    ],
    [
      'a part of the page rather than a name for how it looks',
      '<div class="requester"><a class="btn btn-primary" data-it>x</a></div>',
      '.requester .btn',
    ],
    [
      'an attribute that holds the address, be the class a hash',
      `<div role="list"><h3><span class="gD" email="${ADDRESS}" data-it>x</span></h3></div><p email="y">y</p>`,
      'span[email]',
    ],
    ['a heading', '<h1 data-it>x</h1><h2>y</h2>', 'h1'],
    [
      'only the first of several',
      '<div class="people"><span class="user" data-it>x</span><span class="user">y</span></div>',
      '.people .user',
    ],
  ])('%s', (_, html, expected) => {
    expect(selectorIn(html)).toEqual({ select: expected, by: expected === 'h1' ? 'kind' : 'name' });
  });
});

describe('what lasts no longer than the page, or tells of the customer, is not in the selector', () => {
  test.each([
    ['a hash for a class', '<div class="customer"><p class="css-1x2y3z" data-it>x</p></div>'],
    ['an id of this ticket', '<div class="customer"><p id="user_8172" data-it>x</p></div>'],
    ['the address in a link', `<div class="customer"><a href="mailto:${ADDRESS}" data-it>x</a></div>`],
    ['a title', '<div class="customer"><p title="Jan Novak" data-it>x</p></div>'],
    ['a name in a label', '<div class="customer"><p aria-label="Novak" data-it>x</p></div>'],
    ['a name in a class', '<div class="customer"><p class="user-novak" data-it>x</p></div>'],
    ['a typed value', `<div class="customer"><input value="${ADDRESS}" data-it></div>`],
    ['a state', '<div class="customer"><p class="is-active" data-it>x</p></div>'],
    ['a scoped style', '<div class="customer"><p data-v-7ba5bd90 data-it>x</p></div>'],
  ])('%s', (_, html) => {
    const found = selectorIn(html);
    expect(found?.by).toBe('name');
    expect(found?.select).toMatch(/^\.customer (p|a|input)$/);
  });
});

test('a status is not told by its own value', () => {
  document.body.innerHTML = '<p class="line"><b class="status open" data-it>Open</b></p>';
  expect(robustSelector(target(), tellsOf(['Open'], false))?.select).toBe('.status');
});

test('a soup of nameless elements is told by its place, and that is said', () => {
  const soup = '<div><div><span>a</span></div><div><span>b</span><span data-it>c</span></div></div>';
  const found = selectorIn(soup);
  expect(found?.by).toBe('place');
  expect(document.querySelectorAll(found?.select ?? 'nothing')).toHaveLength(1);
  expect(found?.select).not.toContain('nth-child');
});

test('being the first of many links is no name', () => {
  const found = selectorIn(`<div id="body"><a data-it>x</a>${'<a>y</a>'.repeat(6)}</div>`);
  expect(found).toEqual({ select: '#body > a:nth-of-type(1)', by: 'place' });
});

test.each([
  ['thousands of classes', () => `<p class="${names(3000, 'class')}" data-it>x</p>`],
  ['thousands of attributes', () => `<p ${names(3000, 'data-attribute')} data-it>x</p>`],
  [
    'a deep tree without a name',
    () => `${'<div>'.repeat(300)}<p data-it>x</p>${'</div>'.repeat(300)}<p></p>`,
  ],
  ['signs that mean something in CSS', () => `<p class="a[b] c'd e\\f" data-x="']*{}" data-it>x</p>`],
])('a hostile page: %s', (_, html) => {
  document.body.innerHTML = html();
  const found = robustSelector(target(), tellsOf([ADDRESS], true));
  if (found !== null) expect(document.querySelector(found.select)).toBe(target());
});

/** What is made for the element marked `data-it`; the mark itself is no name of the page's. */
function selectorIn(html: string) {
  document.body.innerHTML = html;
  const it = target();
  const found = robustSelector(it, tellsOf([ADDRESS, 'Jan Novak'], true));
  if (found !== null) expect(document.querySelector(found.select)).toBe(it);
  return found;
}

let marked: Element;
function target(): Element {
  const found = document.querySelector('[data-it]');
  if (found !== null) {
    found.removeAttribute('data-it');
    marked = found;
  }
  return marked;
}

function names(count: number, stem: string): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  return Array.from({ length: count }, (_, index) => {
    const tail = [index % 26, Math.floor(index / 26) % 26, Math.floor(index / 676)];
    return `${stem}-${tail.map((at) => letters[at]).join('e')}`;
  }).join(' ');
}
