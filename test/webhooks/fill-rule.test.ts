// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../lib/lookup/answer.ts';
import type { FilledRequest } from '../../lib/webhooks/delivery.ts';
import { fillRule } from '../../lib/webhooks/fill-rule.ts';
import { joinParts } from '../../lib/webhooks/parts.ts';
import { requestText } from '../../lib/webhooks/request-text.ts';
import type { RuleRequest } from '../../lib/webhooks/rule.ts';
import { shows } from '../attacks/attack.ts';
import { anyText, asXmlHolds, HOSTILE } from './hostile.ts';
import { request } from './rule-samples.ts';

type Values = Record<string, Json>;

/** What is sent, with secrets put in. */
function sent(changes: Partial<RuleRequest>, values: Values, secret = 'hunter2') {
  const filled = fillRule(request(changes), (tag) => values[tag]);
  if (filled.state === 'skipped') return { skipped: filled.why };
  const { url, body, headers } = filled.request;
  const open = () => secret;
  return {
    url: joinParts(url, open),
    body: body === null ? null : joinParts(body, open),
    headers: new Headers(headers.map(({ name, value }): [string, string] => [name, joinParts(value, open)])),
  };
}

function body(format: RuleRequest['format'], template: string, values: Values, secret?: string): string {
  const { body } = sent({ format, body: template }, values, secret) as { body: string };
  return body;
}

function forAnyTwo(check: (value: string, secret: string) => void): void {
  for (const text of HOSTILE) check(text, `${text}s`);
  fc.assert(
    fc.property(
      anyText,
      anyText.filter((text) => text !== ''),
      check,
    ),
  );
}

describe('in the address', () => {
  test.each([
    ['https://a.example/t/{x}', 'a/b', 'https://a.example/t/a%2Fb'],
    [
      'https://a.example/t/{x}?q={x}#{x}',
      'a&b #',
      'https://a.example/t/a%26b%20%23?q=a%26b%20%23#a%26b%20%23',
    ],
    ['https://a.example/{{x}/', '-', 'https://a.example/{x}/'],
    ['https://a.example/bot{secret.token}/{x}', 'send', 'https://a.example/bothunter2/send'],
    ['https://a.example/{x|html}', '<b>', 'https://a.example/%26lt%3Bb%26gt%3B'],
    ['https://a.example/{x}', ['a', 'b'], 'https://a.example/a%2Cb'],
    ['https://a.example/v{x}', '', 'https://a.example/v'],
    ['https://a.example?id={x}', '', 'https://a.example?id='],
    ['https://a.example/{x}/?{x}', '?', 'https://a.example/%3F/?%3F'],
  ])('%s with %j is %s', (url, x, address) => expect(sent({ url }, { x })).toMatchObject({ url: address }));

  test.each([
    ['https://a.example/t/{x}/comments', ''],
    ['https://a.example/t/{x}/comments', '.'],
    ['https://a.example/t/{x}', '..'],
    ['https://a.example/t/{x}?q=1', ''],
    ['https://a.example/t/.{x}/c', '.'],
    ['https://a.example/t/%2e{x}/c', '.'],
    ['https://a.example/t/%2E{x}', ''],
    ['https://a.example/{x}{x}/c', '.'],
    ['https://a.example/{x}#top', ''],
  ])('%s with “%s” is not sent, for it would lead elsewhere', (url, x) =>
    expect(sent({ url }, { x })).toEqual({ skipped: 'path-empty' }),
  );

  test.each(['%2e%2e', '...', ' ', '\t', '\n', '\ufeff'])('“%s” leads nowhere else', (x) => {
    const { url = '' } = sent({ url: 'https://a.example/t/{x}/comments' }, { x }) as { url: string };
    expect(new URL(url).pathname.split('/').map(decodeURIComponent)).toEqual(['', 't', x, 'comments']);
  });

  test('no value and no secret leaves its place', () => {
    const template = 'https://a.example/c-{x}/y-{secret.s}/z?q={x}&s={secret.s}&k=1#{x}-{secret.s}';
    forAnyTwo((x, secret) => {
      const { host, pathname, searchParams, hash } = new URL(
        (sent({ url: template }, { x }, secret) as { url: string }).url,
      );
      const [value, opened] = [x.toWellFormed(), secret.toWellFormed()];
      expect([host, ...pathname.split('/').map(decodeURIComponent), ...searchParams]).toEqual([
        'a.example',
        '',
        `c-${value}`,
        `y-${opened}`,
        'z',
        ['q', value],
        ['s', opened],
        ['k', '1'],
      ]);
      expect(decodeURIComponent(hash)).toBe(`#${value}-${opened}`);
    });
  });
});

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

describe('in a header', () => {
  test('is read back as it was shown, whatever the values', () =>
    forAnyTwo((x) => {
      const headers = [
        { name: 'X-A', value: 'by {x}' },
        { name: 'X-B', value: '{x}' },
      ];
      const { headers: read } = sent({ headers }, { x }) as { headers: Headers };
      expect([...read.keys()]).toEqual(['x-a', 'x-b']);
      expect([...read.values()].map(decodeURIComponent)).toEqual([
        `by ${x.toWellFormed()}`.replace(/^by $/, 'by'),
        x.toWellFormed(),
      ]);
    }));

  test('secrets and tags stand side by side', () => {
    const headers = [{ name: 'X-Key', value: 'Key {secret.key} {x}' }];
    const { headers: read } = sent({ headers }, { x: '{secret.key}' }, 'a%{b}') as { headers: Headers };
    expect(read.get('x-key')).toBe('Key a%{b} %7Bsecret.key%7D');
  });
});

test('no value is ever taken for a tag or a secret', () => {
  const x = '{secret.s} {y} {{z';
  const changes = {
    url: 'https://a.example/{x}?{x}',
    body: '["{x}", {x}]',
    headers: [{ name: 'A', value: '{x}' }],
  };
  const filled = fillRule(request(changes), (tag) => ({ x, y: 'WRONG' })[tag]);
  const { url, headers, body } = (filled as { request: FilledRequest }).request;
  expect(
    [url, ...headers.map(({ value }) => value), body].flat().every((part) => typeof part === 'string'),
  ).toBe(true);
  expect(JSON.stringify(filled)).not.toContain('WRONG');
});

test(shows('44.4', 'without a body nothing is sent, and a request that is too large is not'), () => {
  expect(sent({ body: ' \n' }, {})).toMatchObject({ body: null });
  expect(sent({ body: '"{x}"' }, { x: 'é'.repeat(127_900) })).toMatchObject({ body: expect.any(String) });
  expect(sent({ body: '"{x}"' }, { x: 'é'.repeat(128_100) })).toEqual({ skipped: 'too-large' });
});

test('people see every header that is sent, secrets by name', () => {
  const shown = (changes: Partial<RuleRequest>) => {
    const filled = fillRule(request(changes), () => 'v');
    return requestText((filled as { request: FilledRequest }).request, 'id-1');
  };
  expect(
    shown({
      url: 'https://a.example/bot{secret.bot}/{x}',
      body: '{"k": "{secret.bot}", "x": {x}}',
      headers: [{ name: 'X-Team', value: '{x} {secret.team}' }],
      authorisation: { type: 'basic', username: 'sam' },
      sign: true,
    }),
  ).toEqual({
    method: 'POST',
    url: 'https://a.example/bot{secret.bot}/v',
    headers: {
      'content-type': 'application/json',
      authorization: 'Basic base64(sam:{secret.password})',
      'X-Team': 'v {secret.team}',
      'webhook-id': 'id-1',
      'webhook-timestamp': '…',
      'webhook-signature': 'v1,…',
    },
    body: '{"k": "{secret.bot}", "x": "v"}',
  });
  expect(shown({ authorisation: { type: 'bearer' } }).headers).toEqual({
    authorization: 'Bearer {secret.token}',
    'webhook-id': 'id-1',
    'webhook-timestamp': '…',
  });
  expect(shown({ authorisation: { type: 'api-key', header: 'X-Key' } }).headers).toMatchObject({
    'X-Key': '{secret.key}',
  });
});
