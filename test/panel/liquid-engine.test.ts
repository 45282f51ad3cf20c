import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../lib/lookup/answer.ts';
import { checkTemplate, OUTPUT_LIMIT, renderTemplate } from '../../lib/panel/liquid-engine.ts';

const SETTING = { locale: 'en', timeZone: 'UTC', now: Date.parse('2026-11-21T12:00:00Z') };

describe('what a template sees', () => {
  test.each<[string, JsonObject, string]>([
    ['{{ data.customer.name }}', { customer: { name: 'Ana Rivera' } }, 'Ana Rivera'],
    ['{{ ticket.id }} {{ ticket.subject }} {{ connector.name }}', {}, '42 Card declined Shop CRM'],
    ['{% for p in data.plans %}[{{ p }}]{% endfor %}', { plans: ['a', 'b'] }, '[a][b]'],
    ["{{ data.day | date: '%d %b %Y' }}", { day: '2026-09-12' }, '12 Sep 2026'],
    ['{{ data.missing }}{{ data.none }}|', { none: null }, '|'],
    ['{{ data.o }}', { o: { plan: 'Pro' } }, '{&#34;plan&#34;:&#34;Pro&#34;}'],
    ['{{ data.list }}', { list: [1, 2] }, '12'],
    ['{{ data.__proto__ }}|{{ data.constructor }}|{{ data.o.toString }}', { o: {} }, '||'],
    ['{{ data.text }}', { text: '{{ data.secret }}' }, '{{ data.secret }}'],
  ])('%s of %j is %s', (template, data, html) => {
    expect(render(template, data)).toEqual({ ok: true, html });
  });

  test('a key named __proto__ is a key, and reaches no prototype', () => {
    const data = JSON.parse('{"__proto__": {"admin": "yes"}}');
    expect(render('{{ data.admin }}|{{ data["__proto__"].admin }}', data)).toEqual({
      ok: true,
      html: '|yes',
    });
  });
});

describe('escaping', () => {
  const data = { text: '<b>&"\'\nnext' };
  test.each([
    ['{{ data.text }}', '&lt;b&gt;&amp;&#34;&#39;\nnext'],
    ['{{ data.text | escape }}', '&lt;b&gt;&amp;&#34;&#39;\nnext'],
    ['{{ data.text | upcase }}', '&lt;B&gt;&amp;&#34;&#39;\nNEXT'],
    ['{{ data.text | newline_to_br }}', '&lt;b&gt;&amp;&#34;&#39;<br>next'],
    ['{{ "&lt;<" | escape_once }}', '&lt;&lt;'],
    [
      '{{ data.text | escape | append: "<i>" }}',
      '&amp;lt;b&amp;gt;&amp;amp;&amp;#34;&amp;#39;\nnext&lt;i&gt;',
    ],
    ['{{ data.text | raw }}', '<b>&"\'\nnext'],
  ])('%s escapes once, and only raw not at all', (template, html) => {
    expect(render(template, data)).toEqual({ ok: true, html });
  });
});

describe('a template at fault', () => {
  test.each([
    ['a\nb {{ data.x | nope }}', 2, 3, 'undefined filter: nope'],
    ['x\n  {% for a in %}', 2, 3, 'illegal tag'],
    ['{% foo %}', 1, 1, 'tag "foo" not found'],
    ['\n\n{{ data.x', 3, 1, 'not closed'],
    ['{% if data.x %}..', 1, 1, 'not closed'],
    ['{% constructor %}', 1, 1, 'not found'],
    ['{{ data.x | constructor }}', 1, 1, 'undefined filter'],
    ['{% include "https://evil.example/" %}', 1, 1, 'tag "include" not found'],
    ['{% render "x" %}', 1, 1, 'tag "render" not found'],
    ['{% layout "x" %}', 1, 1, 'tag "layout" not found'],
    ['{% block x %}{% endblock %}', 1, 1, 'tag "block" not found'],
  ])('%j is refused at line %i, column %i', (template, line, column, words) => {
    const { problem } = checkTemplate({ kind: 'check', template, responses: [] });
    expect(problem).toMatchObject({ reason: 'parse', line, column, message: expect.stringContaining(words) });
    expect(render(template, {})).toEqual({ ok: false, problem });
  });

  test('a file of Windows, with its mark at the beginning, is a template like any other, and its lines are counted', () => {
    const template = '\ufeff{% if data.x %}\r\n{{ data.x }}\r\n{% endif %}';
    expect(render(template, { x: 'Pro' })).toEqual({ ok: true, html: '\ufeff\r\nPro\r\n' });
    expect(render('{% if data.x %}\r\n\r\nb {{ data.x | nope }}{% endif %}', {})).toMatchObject({
      problem: { line: 3, column: 3 },
    });
  });

  test('a good template passes the check, and is not rendered by it', () => {
    expect(checkTemplate({ kind: 'check', template: '{{ data.x | upcase }}', responses: [] })).toEqual({
      problem: null,
      warnings: [],
    });
  });
});

describe('limits', () => {
  const endless = '{% for i in (1..100000000) %}{% endfor %}';
  test.each([
    ['an empty loop', endless],
    [
      'nested loops',
      '{% for a in (1..1000) %}{% for b in (1..1000) %}{% for c in (1..1000) %}x{% endfor %}{% endfor %}{% endfor %}',
    ],
    ['doubling', `{% assign x = "0123456789" %}${'{% assign x = x | append: x %}'.repeat(40)}{{ x }}`],
    ['padding of a date', "{{ 'now' | date: '%9999999d' }}"],
    ['3000 nested ifs', '{% if true %}'.repeat(3000) + '{% endif %}'.repeat(3000)],
    ['a template of 200,000 characters', 'x'.repeat(200_000)],
    ['an object where a text belongs', '{{ data.o | plus: 1 }}'],
  ])('%s ends in a problem', (_, template) => {
    expect(render(template, { o: {} })).toMatchObject({
      ok: false,
      problem: { message: expect.any(String) },
    });
  });

  test.each<[string, string, JsonObject, string]>([
    [
      '200,000 open tags that are stripped',
      '{{ data.text | strip_html }}',
      { text: '<'.repeat(200_000) },
      'too-long',
    ],
    [
      '50,000 open comments that are stripped',
      '{{ data.text | strip_html }}',
      { text: '<!--'.repeat(50_000) },
      'too-long',
    ],
    [
      'a replacement that blows up',
      "{{ data.text | replace: 'x', data.text }}",
      { text: 'x'.repeat(20_000) },
      'render',
    ],
    [
      'JSON of a huge answer',
      '{{ data | json }}',
      { list: Array.from({ length: 40_000 }, (_, n) => ({ n, text: 'a'.repeat(10) })) },
      'too-long',
    ],
    ['a template of a megabyte', 'x'.repeat(1_000_000), {}, 'parse'],
  ])('%s: no output', (_, template, data, reason) => {
    expect(render(template, data)).toMatchObject({ ok: false, problem: { reason } });
  });

  test('values of all kinds are sorted, or that is a problem with its place', () => {
    const list = [{ n: 2 }, { n: 'b' }, {}, { n: null }, 7, null];
    expect(render("{{ data.list | sort: 'n' | map: 'n' | compact | join: ' ' }}", { list })).toEqual({
      ok: true,
      html: '2 b',
    });
    expect(render('{{ data.list | sort }}', { list: [3, 'b', null, true, { a: 1 }, [2]] })).toMatchObject({
      ok: false,
      problem: { reason: 'render', line: 1, column: 1 },
    });
  });

  test('output up to 256,000 characters passes, one more does not', () => {
    const fill = '{{ data.text }}'.repeat(4);
    const quarter = OUTPUT_LIMIT / 4;
    expect(render(fill, { text: 'x'.repeat(quarter) })).toMatchObject({ ok: true });
    expect(render(`${fill}y`, { text: 'x'.repeat(quarter) })).toMatchObject({
      ok: false,
      problem: { reason: 'too-long' },
    });
  });

  test('an answer nested 100,000 deep is a problem, not a crash', () => {
    const data: JsonObject = {};
    let inner = data;
    for (let depth = 0; depth < 100_000; depth += 1) {
      const next: JsonObject = {};
      inner['a'] = next;
      inner = next;
    }
    expect(render('{{ data.a }}', data)).toMatchObject({ ok: false, problem: { reason: 'render' } });
  });
});

function render(template: string, data: JsonObject) {
  const ticket = { id: '42', subject: 'Card declined' };
  const connector = { id: 'crm', name: 'Shop CRM', description: '' };
  return renderTemplate({
    kind: 'render',
    template,
    variables: { data, ticket, connector },
    setting: SETTING,
  });
}
