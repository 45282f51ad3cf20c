// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { type ReadyMade, readyMade } from '../../components/template-editor/ready-made.ts';
import { standInForI18n } from '../../lib/i18n-stand-in.ts';
import { cleanHtml } from '../../lib/panel/clean-html.ts';
import { checkTemplate, renderTemplate } from '../../lib/panel/liquid-engine.ts';
import { problemText } from '../../lib/panel/problem-text.ts';
import { speak } from '../speak.ts';

afterEach(() => speak('en'));

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

describe.each(readyMade())('$name', ({ id, template, data }) => {
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
  const [subscription] = readyMade().filter(({ id }) => id === 'subscription');
  const html = render(subscription?.template ?? '', { subscription: { plan: 'Pro', status } });
  expect(html).toContain(`class="light ${light}"`);
});

const SHOWN_IN_CZECH: Record<string, RegExp[]> = {
  'customer-card': [/Firma ?Rivera Coffee/, /Zákazníkem od/, /Otevřít v CRM/],
  'orders-table': [/Objednávka ?Datum ?Částka/, /Počet objednávek: 3, celkem €458.90/],
  subscription: [/Business: platba se opozdila/, /Licence ?17 z 20/],
};

test.each(Object.entries(SHOWN_IN_CZECH))('%s speaks Czech to a Czech admin, and is sound', (id, words) => {
  speak('cs');
  const [{ template, data } = NONE] = readyMade().filter((each) => each.id === id);
  for (const each of words) expect(textOf(render(template, data))).toMatch(each);
  expect(checkTemplate({ kind: 'check', template, responses: [data] })).toEqual({
    problem: null,
    warnings: [],
  });
});

test('a language with apostrophes breaks no string of Liquid', () => {
  standInForI18n({ readyMade_subscription_noPlan: "Pas d'offre" });
  const [{ template } = NONE] = readyMade().filter(({ id }) => id === 'subscription');
  expect(textOf(render(template, {}))).toContain("Pas d'offre");
});

const NONE: Pick<ReadyMade, 'template' | 'data'> = { template: '', data: {} };

function render(template: string, data: ReadyMade['data']): string {
  const variables = { data, ticket: null, connector: { id: '', name: '', description: '' } };
  const outcome = renderTemplate({ kind: 'render', template, variables, setting: SETTING });
  if (!outcome.ok) throw new Error(problemText(outcome.problem));
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
