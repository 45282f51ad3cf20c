// @vitest-environment jsdom
import './jsdom-gaps.ts';
import { afterEach, expect, test } from 'vitest';
import { nameOf, textOf } from '../../components/sidebar/template-values.ts';
import { watchValues } from '../../components/sidebar/watch-values.ts';

let stop = () => {};
afterEach(() => stop());

const INVOICES =
  '<table><thead><tr><th>Invoice</th><th>Total</th></tr></thead><tbody><tr><td>A-7</td><td>€40</td></tr></tbody></table>';

test.each([
  ['what stands beside a term', '<dl><dt>Plan</dt><dd> Pro </dd></dl>', ['Plan: Pro']],
  ['each of two beside one term', '<dl><dt>Tag</dt><dd>a</dd><dd>b</dd></dl>', ['Tag: a', 'Tag: b']],
  ['a term in a box', '<dl><div><dt>Plan</dt><dd>Pro</dd></div></dl>', ['Plan: Pro']],
  ['the cells of a table', INVOICES, ['Invoice: A-7', 'Total: €40']],
  ['a row with its own heading', '<table><tr><th>Plan</th><td>Pro</td></tr></table>', ['Plan: Pro']],
  ['a cell without a heading', '<table><tr><td>Pro</td></tr></table>', ['Value: Pro']],
  ['what is marked', '<b data-copy aria-label="Order">A-7</b>', ['Order: A-7']],
  ['what is marked with a text', '<b data-copy="A-7">Order A-7</b>', ['Value: A-7']],
  [
    'what is marked within a cell, alone',
    '<dl><dt>Order</dt><dd>the <b data-copy>A-7</b></dd></dl>',
    ['Order: A-7'],
  ],
  [
    'a marked row instead of its cells',
    '<table><tr data-copy="A-7"><td>A-7</td><td>€40</td></tr></table>',
    ['Value: A-7'],
  ],
  [
    'the list in a cell',
    '<table><tr><td><dl><dt>Plan</dt><dd>Pro</dd></dl></td></tr></table>',
    ['Plan: Pro'],
  ],
  ['nothing empty', '<dl><dt>Plan</dt><dd> </dd></dl><b data-copy=" "></b>', []],
  [
    'nothing in a link or what opens',
    '<a href="https://x.example"><b data-copy>x</b></a><details><summary data-copy>x</summary></details>',
    [],
  ],
])('a click copies %s, and Tab and Enter do', (_, html, expected) => {
  const { copied } = watch(html);
  const offered = [...document.querySelectorAll<HTMLElement>('[tabindex="0"]')];
  for (const value of offered) value.click();
  expect(copied.splice(0)).toEqual(expected);
  for (const value of offered)
    value.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  expect(copied).toEqual(expected);
});

test.each(['a', 'summary'])('a click or Enter on a control in a cell, %s, is that control’s', (control) => {
  const html = `<table><tr><td>x <a href="https://x.example">A-7</a><details><summary>More</summary>y</details></td></tr></table>`;
  const { copied } = watch(html);
  const element = document.querySelector<HTMLElement>(control);
  element?.addEventListener('click', (event) => event.preventDefault());
  element?.click();
  element?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  expect(copied).toEqual([]);
});

test('a value says what a click does, and what it is; a title of the template’s own stays', () => {
  watch('<dl><dt>Plan</dt><dd>Pro</dd><dt>Since</dt><dd title="April 15">a year</dd></dl>');
  const titles = [...document.querySelectorAll('dd')].map(({ title }) => title);
  expect(titles).toEqual(['Copy Plan (C)', 'April 15']);
});

test('selecting a piece of a value copies nothing', () => {
  const { copied } = watch('<dl><dt>Plan</dt><dd>Pro</dd></dl>');
  const value = document.querySelector('dd') as HTMLElement;
  document.getSelection()?.selectAllChildren(value);
  value.click();
  expect(copied).toEqual([]);
});

test('a press takes the focus from nobody', () => {
  watch('<dl><dt>Plan</dt><dd>Pro</dd></dl><p>x</p>');
  const press = (selector: string) =>
    document
      .querySelector(selector)
      ?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true, detail: 1 }));
  expect([press('dd'), press('p')]).toEqual([false, true]);
});

function watch(html: string): { copied: string[] } {
  document.body.innerHTML = html;
  const copied: string[] = [];
  const watching = watchValues(document, {
    onPoint() {},
    onFocus() {},
    onCopy: (value) => copied.push(`${nameOf(value)}: ${textOf(value)}`),
  });
  stop = watching.stop;
  return { copied };
}
