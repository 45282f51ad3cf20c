// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { Json } from '../../lib/lookup/answer.ts';
import { body, forAnyTwo, sent } from './filled.ts';
import { asXmlHolds } from './hostile.ts';

describe('a form', () => {
  test.each([
    ['a={x}&b={y}', 'a=1%262&b=%3D'],
    ['text=Hello {x}!\n&b=50% off', 'text=Hello%201%262!&b=50%25%20off'],
    ['a=1\r\n&b={{y}', 'a=1&b=%7By}'.replace('}', '%7D')],
    ['a=%41&b=a+b&c=é', 'a=%41&b=a+b&c=%C3%A9'],
    ['s={secret.s}', 's=hunter2'],
  ])('%s is sent as %s', (template, form) => expect(body('form', template, { x: '1&2', y: '=' })).toBe(form));

  test('line breaks beside its & are no part of it, however many there are', () => {
    const breaks = ' \r\n'.repeat(3000);
    const form = `${breaks}a={x}${breaks}&${breaks}b=1 2&  &c=1${breaks}2${breaks}`;
    expect(body('form', form, { x: 'y' })).toMatch(/^a=y&b=1%202&%20%20&c=1(?:%20%0D%0A){3000}2$/);
  });

  test('of a GET becomes the query, behind the one that is there and before the fragment', () => {
    const url = (address: string) =>
      sent({ method: 'GET', format: 'form', url: address, body: 'a={x}' }, { x: '#&' });
    expect(url('https://a.example/')).toMatchObject({ url: 'https://a.example/?a=%23%26', body: null });
    expect(url('https://a.example/?q={x}#{x}')).toMatchObject({
      url: 'https://a.example/?q=%23%26&a=%23%26#%23%26',
    });
    expect(url('https://a.example/?q=')).toMatchObject({ url: 'https://a.example/?q=&a=%23%26' });
    expect(url('https://a.example/?')).toMatchObject({ url: 'https://a.example/?a=%23%26' });
    expect(url('https://a.example/?q=1&')).toMatchObject({ url: 'https://a.example/?q=1&a=%23%26' });
    expect(url('https://a.example/?s={secret.s}#x')).toMatchObject({
      url: 'https://a.example/?s=hunter2&a=%23%26#x',
    });
  });

  test('is read back as it was shown, whatever the values', () =>
    forAnyTwo((x, secret) => {
      const form = new URLSearchParams(body('form', 'a={x}&{x}b=é%&s={secret.s}{x}', { x }, secret));
      const value = x.toWellFormed();
      expect([...form]).toEqual([
        ['a', value],
        [`${value}b`, 'é%'],
        ['s', secret.toWellFormed() + value],
      ]);
    }));
});

describe('JSON', () => {
  test.each<[Json, unknown]>([
    [7, 7],
    [-0.5, -0.5],
    [true, true],
    [null, null],
    ['7', '7'],
    ['', ''],
    [
      ['a', 1],
      ['a', 1],
    ],
    [{ a: { b: [null] } }, { a: { b: [null] } }],
  ])('a tag of its own is a value of its own: %j', (x, value) =>
    expect(JSON.parse(body('json', '{"a": {x}, "b": [{x}]}', { x }))).toEqual({ a: value, b: [value] }),
  );

  test.each<[Json, string]>([
    [7, '7'],
    [false, 'false'],
    [null, ''],
    [['a', 'b'], 'a,b'],
    [[], ''],
    [{ a: 1 }, '{"a":1}'],
    [[{ a: 1 }], '[{"a":1}]'],
  ])('within quotation marks it is a text: %j', (x, text) =>
    expect(JSON.parse(body('json', '{"a": "<{x}>", "\\"{x}": 1}', { x }))).toEqual({
      a: `<${text}>`,
      [`"${text}`]: 1,
    }),
  );

  test('what is not known is null by itself, and nothing in a text', () =>
    expect(JSON.parse(body('json', '[{x}, "{x}"]', {}))).toEqual([null, '']));

  test('HTML is escaped first', () =>
    expect(
      JSON.parse(body('json', '[{x|html}, "{x|html}", {list|html}]', { x: '<"&\'>', list: ['<a>', 1] })),
    ).toEqual(['&lt;&quot;&amp;&#39;&gt;', '&lt;&quot;&amp;&#39;&gt;', ['&lt;a&gt;', 1]]));

  test('a brace that is doubled is one, and others stand for themselves', () =>
    expect(JSON.parse(body('json', '{"a": {"b": "{{x} { x } {0} {}"}}', { x: 1 }))).toEqual({
      a: { b: '{x} { x } {0} {}' },
    }));

  test('is read back as it was shown, whatever the values', () =>
    forAnyTwo((x, secret) => {
      const template = '{"a": "\\"{x}\\\\", "b": {x}, "{x}k": [{list}], "s": "-{secret.s}", "t": {secret.s}}';
      const [value, opened] = [x.toWellFormed(), secret.toWellFormed()];
      expect(JSON.parse(body('json', template, { x, list: [x, { [x]: x }] }, secret))).toEqual({
        a: `"${value}\\`,
        b: value,
        [`${value}k`]: [[value, Object.fromEntries([[value, value]])]],
        s: `-${opened}`,
        t: opened,
      });
    }));
});

describe('XML', () => {
  const read = (xml: string) => new DOMParser().parseFromString(xml, 'application/xml').documentElement;

  test('is read back as it was shown, whatever the values', () => {
    const template = `<t a="{x}" b='{secret.s}'>{x}<u>-{secret.s}-{x|html}</u>]]{x}</t>`;
    forAnyTwo((x, secret) => {
      const top = read(body('xml', template, { x }, secret));
      const [value, opened] = [x, secret].map(asXmlHolds);
      const html = (value ?? '').replace(
        /[&<>"']/g,
        (char) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' }[char]};`,
      );
      expect([top.tagName, top.childElementCount, top.attributes.length]).toEqual(['t', 1, 2]);
      expect([top.getAttribute('a'), top.getAttribute('b')]).toEqual([value, opened]);
      expect(top.querySelector('u')?.textContent).toBe(`-${opened}-${html}`);
      expect([
        top.firstChild?.nodeType === 3 ? top.firstChild.textContent : '',
        top.lastChild?.textContent,
      ]).toEqual([value, `]]${value}`]);
    });
  });

  test('characters that XML has no place for are shown as such', () =>
    expect(read(body('xml', '<t>{x}</t>', { x: 'a\u0000b\u001f\ud800c\uffff' })).textContent).toBe(
      'a\ufffdb\ufffd\ufffdc\ufffd',
    ));
});
