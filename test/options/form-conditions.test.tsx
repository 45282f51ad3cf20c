// @vitest-environment jsdom
import { waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { type FakePort, fakePort } from './fake-port.ts';
import { choose, click, field, openOptions, problemOf, sentMessage, type, withPage } from './page.tsx';
import { BILLING, CRM, connector } from './samples.ts';

withPage();

const CONDITIONS = { helpdesks: [], statuses: [], tags: [], emailDomains: [] };

async function openCrm(billing = BILLING): Promise<FakePort> {
  const saved = { crm: { key: 'saved' as const }, billing: { key: 'saved' as const } };
  const port = fakePort({ config: { connectors: [CRM, billing] }, secrets: saved });
  await openOptions(port, '#connectors/crm');
  return port;
}

test('what is left empty is not asked: a panel without conditions says nothing of them', async () => {
  const port = await openCrm();
  type('Description', 'Another');
  click('Save');
  expect((await sentMessage(port, 'save-connector')).request.connector).not.toHaveProperty('showWhen');
});

test('every condition reaches the connector', async () => {
  const port = await openCrm();
  type('The ticket’s status is', 'open, pending');
  type('It has the tag', ' vip ;late delivery,');
  type('The customer’s address is at', 'acme.com');
  type('The helpdesk is', 'zendesk');
  choose('Another connector has answered', /^Billing$/);
  await waitFor(() => expect(field('With a value at')).toBeDefined());
  type('With a value at', 'customer.plan');
  type('Which is', 'Pro, Business');
  click('Save');
  expect((await sentMessage(port, 'save-connector')).request.connector.showWhen).toEqual({
    helpdesks: ['zendesk'],
    statuses: ['open', 'pending'],
    tags: ['vip', 'late delivery'],
    emailDomains: ['acme.com'],
    answer: { connector: 'billing', path: 'customer.plan', values: ['Pro', 'Business'] },
  });
});

test('conditions that are set are in sight when the form opens again', async () => {
  const showWhen = { ...CONDITIONS, tags: ['vip'] };
  const port = fakePort({
    config: { connectors: [connector('crm', 'Customers', { showWhen })] },
    secrets: { crm: { key: 'saved' } },
  });
  await openOptions(port, '#connectors/crm');
  expect(field('It has the tag').value).toBe('vip');
  expect(field('It has the tag').closest('details')?.open).toBe(true);
});

test('two panels that would wait for each other are refused at the field', async () => {
  const answer = { connector: 'crm', path: '', values: [] };
  const port = await openCrm({ ...BILLING, showWhen: { ...CONDITIONS, answer } });
  choose('Another connector has answered', /^Billing$/);
  click('Save');
  await waitFor(() =>
    expect(problemOf(field('Another connector has answered'))).toMatch(/for ever: Customers, Billing/),
  );
  expect(port.sent.some(({ name }) => name === 'save-connector')).toBe(false);
});
