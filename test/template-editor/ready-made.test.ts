// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { READY_MADE } from '../../components/template-editor/ready-made.ts';
import { cleanHtml } from '../../lib/panel/clean-html.ts';
import { checkTemplate, renderTemplate } from '../../lib/panel/liquid-engine.ts';

const SETTING = { locale: 'en', timeZone: 'UTC', now: Date.UTC(2026, 10, 21, 12) };

const SHOWN: Record<string, RegExp[]> = {
  'customer-card': [
    /Ana Rivera VIP/,
    /Rivera Coffee/,
    /April 15, 2023/,
    /Spain/,
    /€12,480.50/,
    /Open in the CRM/,
  ],
  'orders-table': [/2026-118 ?shipped/, /Nov 18, 2026/, /€249.00/, /3 orders, €458.90 in all/],
  subscription: [/Business: payment is late/, /December 1, 2026 \(in 10 days\)/, /€149.00/, /17 of 20/],
  timeline: [
    /Signed in ?Madrid, Firefox ?3 hours ago/,
    /Payment failed ?Card expired ?yesterday/,
    /Invoice 2311 sent ?2 weeks ago/,
  ],
};

describe.each(READY_MADE)('$name', ({ id, template, data }) => {
  test('shows its sample, and all of it passes the cleaning', () => {
    const shown = textOf(render(template, data));
    expect(SHOWN[id]?.length).toBeGreaterThan(2);
    for (const words of SHOWN[id] ?? []) expect(shown).toMatch(words);
  });

  test('names nothing that its sample does not have', () => {
    expect(checkTemplate({ kind: 'check', template, responses: [data] })).toEqual({
      problem: null,
      warnings: [],
    });
  });

  test('over an empty answer it is still a panel', () => {
    expect(cleanHtml(render(template, {}))).toMatchObject({ ok: true, empty: false });
  });
});

test.each([
  ['active', 'green'],
  ['past_due', 'yellow'],
  ['expired', 'red'],
])('a subscription that is %s has the %s light', (status, light) => {
  const [subscription] = READY_MADE.filter(({ id }) => id === 'subscription');
  const html = render(subscription?.template ?? '', { subscription: { plan: 'Pro', status } });
  expect(html).toContain(`class="light ${light}"`);
});

function render(template: string, data: (typeof READY_MADE)[number]['data']): string {
  const variables = { data, ticket: null, connector: { id: '', name: '', description: '' } };
  const outcome = renderTemplate({ kind: 'render', template, variables, setting: SETTING });
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.html;
}

function textOf(html: string): string {
  const cleaned = cleanHtml(html);
  if (!cleaned.ok) throw new Error(cleaned.reason);
  const box = document.createElement('div');
  box.innerHTML = cleaned.html;
  for (const style of box.querySelectorAll('style')) style.remove();
  return box.textContent.replace(/[\s\u00a0]+/g, ' ');
}
