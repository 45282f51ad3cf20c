import { expect } from 'vitest';
import type { JsonObject } from '../../../lib/lookup/answer.ts';
import { connectorSchema } from '../../../lib/lookup/connector.ts';
import { checkTemplate, renderTemplate } from '../../../lib/panel/liquid-engine.ts';
import { FAILING } from '../../browser/template-attacks.ts';
import { attack } from '../attack.ts';

const LIST = Array(40_000).fill(0);
const DATA: JsonObject = {
  name: 'Ana',
  list: LIST,
  text: '<'.repeat(200_000),
  mixed: [3, 'b', null, true, { a: 1 }],
};

function render(template: string, data: JsonObject = DATA) {
  const connector = { id: 'crm', name: 'CRM', description: '' };
  const setting = { locale: 'en', timeZone: 'UTC', now: Date.UTC(2026, 10, 22) };
  return renderTemplate({ kind: 'render', template, variables: { data, ticket: null, connector }, setting });
}

/** One that only the worker's end stops, and one whose output only the cleaning refuses: both are tried in browsers. */
const NOT_THE_ENGINES = ['hanging filter', 'many elements'];

for (const [name, { id, template }] of Object.entries(FAILING).filter(
  ([key]) => !NOT_THE_ENGINES.includes(key),
))
  attack(
    id,
    () => {
      const before = performance.now();
      expect(render(template)).toMatchObject({ ok: false });
      expect(performance.now() - before).toBeLessThan(10_000);
    },
    { of: name },
  );

const UNPARSED = Object.values(FAILING).filter(({ id }) => /^17\.([1-589])$/.test(id));

for (const { id, template } of UNPARSED)
  attack(
    id,
    () => {
      const { problem } = checkTemplate({ kind: 'check', template: `\n ${template}`, responses: [] });
      expect(problem).toMatchObject({ reason: 'parse', line: 2, column: expect.any(Number) });
    },
    { of: 'its place' },
  );

attack('15.6', () => expect(render('x'.repeat(10_000_000))).toMatchObject({ ok: false }), {
  of: 'as the template',
});

attack('16.4', () => {
  const list = [{ n: 2 }, { n: 'b' }, {}, { n: null }, 7, null];
  expect(render("{{ data.list | sort: 'n' | map: 'n' | compact | join: ' ' }}", { list })).toEqual({
    ok: true,
    html: '2 b',
  });
});

attack(
  '16.2',
  () =>
    expect(render('{{ data.text | strip_html }}', { text: '<!--'.repeat(50_000) })).toMatchObject({
      ok: false,
    }),
  {
    of: 'open comments',
  },
);

attack('17.6', () => {
  const template = `${'{% if true %}'.repeat(3000)}${'{% endif %}'.repeat(3000)}`;
  expect(render(template)).toMatchObject({ ok: false });
});

attack('17.7', () => {
  const template = 'x'.repeat(1_000_000);
  const read = connectorSchema.safeParse({
    id: 'crm',
    name: 'CRM',
    endpoint: 'https://crm.example/',
    template,
  });
  expect(read.error?.issues).toHaveLength(1);
  expect(render(template)).toMatchObject({ ok: false });
});

attack('17.10', () => {
  const template = '\ufeff{% if data.name %}\r\n{{ data.name }}\r\n{% endif %}';
  expect(render(template)).toEqual({ ok: true, html: '\ufeff\r\nAna\r\n' });
  expect(render('{% if data.name %}\r\n\r\nb {{ data.name | nope }}{% endif %}')).toMatchObject({
    problem: { line: 3, column: 3 },
  });
});

attack('18.1', () => {
  const text = '{{ data.name }}{% for i in (1..9) %}x{% endfor %}';
  expect(render('{{ data.text }}{{ data.text | raw }}', { text })).toEqual({ ok: true, html: text + text });
});
