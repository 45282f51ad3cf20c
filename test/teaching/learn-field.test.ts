// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
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

  test('a component that keeps its inside to itself', () => {
    document.body.innerHTML = '<x-person data-it></x-person>';
    const host = document.querySelector(AT);
    host?.attachShadow({ mode: 'open' }).append('jan@company.cz');
    expect(learnField('email', host ?? document.body, false)).toEqual({ learnt: false, reason: 'component' });
  });
});

test('a place that has a message’s name and is none is learnt where somebody says so, and is not left out of the reading', () => {
  const html = '<div class="conversation-card"><p class="email" data-it>jan@company.cz</p></div>';
  expect(learn(html)).toEqual({ learnt: false, reason: 'in-message' });
  expect(learn(html, 'email', true)).toMatchObject({ learnt: true, value: 'jan@company.cz' });
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

function learn(html: string, field: 'email' | 'subject' | 'status' = 'email', despiteMessage = false) {
  document.body.innerHTML = html;
  const it = document.querySelector(AT);
  if (it === null) throw new Error('Nothing is pointed at.');
  it.removeAttribute('data-it');
  return learnField(field, it, despiteMessage);
}
