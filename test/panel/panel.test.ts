import { describe, expect, test } from 'vitest';
import type { Answer, FailureReason, JsonObject } from '../../lib/lookup/answer.ts';
import { panelView } from '../../lib/panel/panel.ts';
import type { PanelSpec } from '../../lib/panel/panel-spec.ts';

const spec: PanelSpec = {
  connector: 'crm',
  name: 'Shop CRM',
  description: 'Plan and spend',
  timeoutSeconds: 3,
  link: 'https://crm.example/customers/{customer_id}',
};
const ticket = { id: '42', subject: 'Card declined' };

describe('what a panel shows', () => {
  test('nothing yet is waiting', () => {
    expect(panelView(spec, null, ticket)).toEqual({ kind: 'waiting', slowAfter: 1800 });
    expect(panelView({ ...spec, slowAfter: 900 }, null, ticket)).toMatchObject({ slowAfter: 900 });
    expect(panelView({ ...spec, slowAfter: 3000 }, null, ticket)).toMatchObject({ slowAfter: 1800 });
  });

  test('a found customer is a badge with the deep link to that customer', () => {
    const view = panelView(
      spec,
      found({ found: true, customer_id: 'a/7', name: 'Ada', badge: 'VIP' }),
      ticket,
    );
    expect(view).toMatchObject({
      kind: 'badge',
      badge: { name: 'Ada', label: 'VIP' },
      link: 'https://crm.example/customers/a%2F7',
    });
  });

  test.each([
    ['without a customer id', spec, { found: true, name: 'Ada' }],
    ['without a link template', without(spec, 'link'), { found: true, customer_id: '7' }],
  ])('%s there is no deep link', (_, panel, data) => {
    expect(panelView(panel, found(data), ticket)).toMatchObject({ kind: 'badge', link: null });
  });

  test('a connector with a template shows its output, and the template sees answer, ticket and connector', () => {
    const view = panelView({ ...spec, template: '{{ data.plan }}' }, found({ plan: 'Pro' }), ticket);
    expect(view).toEqual({
      kind: 'template',
      template: '{{ data.plan }}',
      variables: {
        data: { plan: 'Pro' },
        ticket,
        connector: { id: 'crm', name: 'Shop CRM', description: 'Plan and spend' },
      },
    });
  });

  test('an unknown customer is unknown, with a template or without', () => {
    const answer: Answer = { status: 'not_found', http: 200 };
    expect(panelView(spec, answer, null)).toEqual({ kind: 'unknown' });
    expect(panelView({ ...spec, template: 'x' }, answer, null)).toEqual({ kind: 'unknown' });
  });

  test('an error carries its HTTP status and what a person can do', () => {
    const view = panelView(spec, { status: 'error', reason: 'http', mender: 'endpoint', http: 503 }, ticket);
    expect(view).toMatchObject({
      kind: 'error',
      mend: null,
      text: { title: 'Error 503', who: expect.stringContaining("endpoint's owner") },
    });
  });

  test.each<[FailureReason, 'grant' | 'options' | null]>([
    ['permission-missing', 'grant'],
    ['secret-missing', 'options'],
    ['secret-unreadable', 'options'],
    ['vault-unreadable', null],
    ['rate-limited', null],
    ['paused', null],
    ['offline', null],
    ['redirect', null],
  ])('%s is mended on the page: %s', (reason, mend) => {
    const view = panelView(spec, { status: 'error', reason, mender: 'you' }, ticket);
    expect(view).toMatchObject({ kind: 'error', mend });
  });

  test('a timeout says how many seconds it waited', () => {
    expect(panelView(spec, { status: 'timeout', seconds: 3 }, ticket)).toMatchObject({
      kind: 'timeout',
      text: { title: 'Timeout (3s)' },
    });
  });
});

function found(data: JsonObject): Answer {
  return { status: 'found', data, http: 200 };
}

function without(panel: PanelSpec, key: 'link'): PanelSpec {
  const { [key]: _left, ...rest } = panel;
  return rest;
}
