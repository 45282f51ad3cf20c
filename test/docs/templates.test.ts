import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderTemplate } from '../../lib/panel/liquid-engine.ts';
import { problemText } from '../../lib/panel/problem-text.ts';

const text = readFileSync('docs/templates.md', 'utf8');
const [, answer = ''] = /```json\n([\s\S]*?)```/.exec(text) ?? [];
const examples = [...text.matchAll(/```liquid\n([\s\S]*?)```\n\n```html\n([\s\S]*?)```/g)];

test('the guide has its examples', () => {
  expect(examples.length).toBeGreaterThan(6);
  expect(text.match(/```liquid/g)).toHaveLength(examples.length);
});

test.each(examples.map(([, template = '', output = '']) => ({ template, output })))(
  '$template gives what the guide says',
  ({ template, output }) => {
    const outcome = renderTemplate({
      kind: 'render',
      template,
      variables: {
        data: JSON.parse(answer),
        ticket: null,
        connector: { id: 'crm', name: 'CRM', description: '' },
      },
      setting: { locale: 'en', timeZone: 'UTC', now: Date.parse('2026-11-21T12:00:00Z') },
    });
    const html = outcome.ok ? outcome.html : problemText(outcome.problem);
    expect(html.replace(/[\u00a0\u202f]/g, ' ')).toBe(output);
  },
);
