import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../lib/lookup/answer.ts';
import { checkTemplate } from '../../../lib/panel/liquid-engine.ts';
import { problemText, warningText } from '../../../lib/panel/problem-text.ts';
import { speak } from '../../speak.ts';

const ANA: JsonObject = {
  customer: { name: 'Ana Rivera', plan: 'Pro', company: null, 'vat id': 'CZ1' },
  invoices: [
    { number: '2311', total: 40 },
    { number: '2312', paid: true },
  ],
  notes: [],
  tags: ['vip'],
};

describe('unknown variables', () => {
  test.each([
    [
      'a wrong letter',
      '{{ data.custmer.name }}',
      ['Line 1, column 4: No response so far has “data.custmer”. Did you mean “data.customer”?'],
    ],
    [
      'further in',
      '<p>\n  {{ data.customer.nmae }}',
      ['Line 2, column 6: No response so far has “data.customer.nmae”. Did you mean “data.customer.name”?'],
    ],
    [
      'in a list’s entry',
      '{{ data.invoices[0].nubmer }}',
      [
        'Line 1, column 4: No response so far has “data.invoices[0].nubmer”. Did you mean “data.invoices[0].number”?',
      ],
    ],
    [
      'a list is no entry of itself',
      '{{ data.invoices.number }}',
      ['Line 1, column 4: No response so far has “data.invoices.number”.'],
    ],
    [
      'in a condition',
      '{% if data.vip %}x{% endif %}',
      ['Line 1, column 7: No response so far has “data.vip”.'],
    ],
    [
      'in a filter’s argument',
      "{{ 'x' | append: data.plann }}",
      ['Line 1, column 18: No response so far has “data.plann”.'],
    ],
    [
      'without its data',
      '{{ customer.name }}',
      ['Line 1, column 4: There is no variable “customer”. Did you mean “data.customer”?'],
    ],
    [
      'of a ticket',
      '{{ ticket.subjekt }}',
      ['Line 1, column 4: There is no variable “ticket.subjekt”. Did you mean “ticket.subject”?'],
    ],
    [
      'in a loop',
      '{% for i in data.invoices %}{{ i.nunber }}{% endfor %}',
      ['Line 1, column 32: There is no variable “i.nunber”. Did you mean “i.number”?'],
    ],
    [
      'after a loop',
      '{% for i in data.invoices %}{% endfor %}{{ i.number }}',
      ['Line 1, column 44: There is no variable “i”.'],
    ],
    [
      'of what was assigned',
      '{% assign c = data.customer %}{{ c.pln }}',
      ['Line 1, column 34: There is no variable “c.pln”. Did you mean “c.plan”?'],
    ],
    [
      'of what was sorted',
      "{% assign s = data.invoices | sort: 'total' %}{% for i in s %}{{ i.sum }}{% endfor %}",
      ['Line 1, column 66: There is no variable “i.sum”.'],
    ],
    [
      'of the loop',
      '{% for i in data.tags %}{{ forloop.idx }}{% endfor %}',
      ['Line 1, column 28: There is no variable “forloop.idx”.'],
    ],
    [
      'two of them, in order',
      '{{ data.b }}{% if data.a %}{% endif %}',
      [
        'Line 1, column 4: No response so far has “data.b”.',
        'Line 1, column 19: No response so far has “data.a”.',
      ],
    ],
  ])('%s: %s', (_, template, warnings) => {
    expect(warningsOf(template, [ANA])).toEqual(warnings);
  });

  test.each([
    '{{ data.customer.name }} {{ data.customer["vat id"] }} {{ data["customer"].plan | upcase }}',
    '{{ data.invoices[0].paid }} {{ data.invoices.first.number }} {{ data.invoices.size }} {{ data.invoices[9].number }}',
    '{% for i in data.invoices %}{{ forloop.index }} {{ i.number }} {{ i.paid }}{% else %}none{% endfor %}',
    '{% for entry in data.customer %}{{ entry[0] }}: {{ entry[1] }}{% endfor %}',
    '{% tablerow t in data.tags cols: 2 %}{{ t }} {{ tablerowloop.col }}{% endtablerow %}',
    '{% for n in data.notes %}{{ n.text }}{% endfor %}{{ data.notes[0].text }}',
    '{{ data.customer.company.name }}',
    '{% assign x = data.customer.name | split: " " %}{{ x.first.whatever }}',
    '{% for i in data.invoices %}{% assign sum = i.total %}{% endfor %}{{ sum }}',
    '{% if data.tags %}{% assign one = data.customer %}{% else %}{% assign one = data.tags %}{% endif %}{{ one.size }} {{ one.anything }}',
    '{% capture text %}x{% endcapture %}{{ text }}{% increment count %}{{ count }}',
    '{% for i in (1..3) %}{{ i }}{% endfor %}',
    '{{ data.customer[ticket.status] }} {{ data.customer[ticket.status].more }}',
    '{{ ticket.id }} {{ ticket.parentId }} {{ ticket.tags[0] }} {{ connector.name }}',
    '{{ nil }}{{ true }}{{ empty }}{{ "text" }}{{ 5 }}',
    '{% case data.customer.plan %}{% when "Pro" %}x{% else %}y{% endcase %}',
    '{% liquid assign y = data.customer \n echo y.name %}',
    '{% comment %}{{ data.gone }}{% endcomment %}{% raw %}{{ data.gone }}{% endraw %}',
  ])('nothing is wrong with %s', (template) => {
    expect(checkTemplate({ kind: 'check', template, responses: [ANA] })).toEqual({
      problem: null,
      warnings: [],
    });
  });

  test('one of several responses is enough', () => {
    expect(
      warningsOf('{{ data.trial.ends }}{{ data.customer.name }}', [ANA, { trial: { ends: '2026-12-01' } }]),
    ).toEqual([]);
  });

  test('before the first response nothing under data is doubted, the rest is', () => {
    expect(warningsOf('{{ data.whatever.it[0].is }}{{ tiket.id }}', [])).toEqual([
      'Line 1, column 32: There is no variable “tiket”. Did you mean “ticket”?',
    ]);
  });
});

describe('errors', () => {
  test.each([
    ['{{ data.name | upcas }}', 'Line 1, column 1: There is no filter “upcas”. Did you mean “upcase”?'],
    [
      "<p>\n{{ data.total | mony: 'EUR' }}",
      'Line 2, column 1: There is no filter “mony”. Did you mean “money”?',
    ],
    ['{{ data.name | qqqqqq }}', 'Line 1, column 1: There is no filter “qqqqqq”.'],
    ['{% iff data.name %}', 'Line 1, column 1: There is no tag “iff”. Did you mean “if”?'],
    [
      '{% if data.name %}{% esle %}{% endif %}',
      'Line 1, column 19: There is no tag “esle”. Did you mean “else”?',
    ],
    ['{% include "x" %}', 'Line 1, column 1: There is no tag “include”: a template here reads no other.'],
    ['{% if data.name %}', 'Line 1, column 1: tag {% if data.name %} not closed'],
    ['<p>{% endif %}', 'Line 1, column 4: The tag “endif” stands outside the block that it belongs to.'],
  ])('%s', (template, text) => {
    const { problem } = checkTemplate({ kind: 'check', template, responses: [] });
    expect(problem === null ? null : problemText(problem)).toBe(text);
  });
});

describe('errors in Czech', () => {
  beforeEach(() => speak('cs'));
  afterEach(() => speak('en'));

  test.each([
    ['{{ data.name | upcas }}', 'Řádek 1, sloupec 1: Filtr „upcas“ neexistuje. Nemělo to být „upcase“?'],
    ['{% endif %}', 'Řádek 1, sloupec 1: Značka „endif“ stojí mimo blok, ke kterému patří.'],
    ['{% if data.name %}', 'Řádek 1, sloupec 1: Značka {% if data.name %} není ukončena.'],
    ['{{ data.name', 'Řádek 1, sloupec 1: Výstup "{{ data.name" není ukončen.'],
    ['{% for a in %}{% endfor %}', 'Řádek 1, sloupec 1: Značka je zapsána chybně: {% for a in %}'],
    ['{% assign x %}', 'Řádek 1, sloupec 12: Chybí „=“.'],
    ['{% assign = 1 %}', 'Řádek 1, sloupec 11: Chybí název proměnné.'],
    ['{% capture %}{% endcapture %}', 'Řádek 1, sloupec 11: Chybí název pro capture.'],
    ['{% %}', 'Řádek 1, sloupec 4: Chybí název značky.'],
    ['{% cycle %}', 'Řádek 1, sloupec 9: Není z čeho vybírat: "{% cycle %}"'],
    ['{{ data[ }}', 'Řádek 1, sloupec 9: Závorka „[“ není uzavřena.'],
    ['{{ (1..2 }}', 'Řádek 1, sloupec 10: Rozsah je zapsán chybně.'],
    ['{% if a %}{% else %}{% else %}{% endif %}', 'Řádek 1, sloupec 1: Značka else je zde podruhé.'],
    [
      '{% if a %}{% else %}{% elsif b %}{% endif %}',
      'Řádek 1, sloupec 1: Značka elsif nemůže stát za značkou else.',
    ],
    ['{% # a\n b %}', 'Řádek 1, sloupec 1: Každý řádek této poznámky musí začínat znakem „#“.'],
    ['x'.repeat(200_000), 'Šablona je příliš náročná: je delší, než smí být.'],
  ])('%.60s', (template, text) => {
    const { problem } = checkTemplate({ kind: 'check', template, responses: [] });
    expect(problem === null ? null : problemText(problem)).toBe(text);
  });

  test('what liquidjs says and we do not know is told as it is', () => {
    expect(problemText({ reason: 'render', message: 'something new', line: 2, column: 3 })).toBe(
      'Řádek 2, sloupec 3: something new',
    );
  });
});

describe('hostile templates and responses', () => {
  test('a template nested 3,000 deep, a response nested 100,000 deep: no crash', () => {
    const deep: JsonObject = {};
    let inner = deep;
    for (let depth = 0; depth < 100_000; depth += 1) inner = inner['a'] = {} as JsonObject;
    const template = '{% if data.a.a.b %}'.repeat(3000) + '{% endif %}'.repeat(3000);
    expect(checkTemplate({ kind: 'check', template, responses: [deep] })).toMatchObject({
      warnings: expect.any(Array),
    });
  });

  test('names of the object prototype are names like any other', () => {
    expect(warningsOf('{{ constructor.name }}{{ data.__proto__ }}{{ data.toString }}', [ANA])).toHaveLength(
      3,
    );
  });
});

function warningsOf(template: string, responses: JsonObject[]): string[] {
  return checkTemplate({ kind: 'check', template, responses }).warnings.map(warningText);
}
