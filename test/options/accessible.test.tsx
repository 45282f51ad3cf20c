// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { GrantPage } from '../../components/grant/GrantPage.tsx';
import { PopupPage } from '../../components/popup/PopupPage.tsx';
import { WORLDS } from '../harness/worlds.ts';
import { fakePopupPort, TABS } from './fake-popup-port.ts';
import { fakePort } from './fake-port.ts';
import { click, openOptions, withPage } from './page.tsx';

withPage();

/** jsdom paints nothing, so contrast is left to the pictures and to the tests in real browsers. */
const OPTIONS = { rules: { 'color-contrast': { enabled: false } } };

describe('what axe finds', () => {
  test.each([
    ['mine', '#connectors'],
    ['empty', '#connectors'],
    ['mine', '#connectors/new'],
    ['managed', '#connectors/billing'],
    ['sealed', '#connectors'],
    ['sealed', '#connectors/orders'],
    ['mine', '#connectors/crm/log'],
    ['sending', '#deliveries'],
    ['empty', '#deliveries'],
    ['mine', '#helpdesks'],
    ['empty', '#helpdesks'],
    ['later', '#helpdesks'],
    ['desk', '#helpdesks/edit/https%3A%2F%2Fdesk.example'],
    ['empty', '#helpdesks/edit/https%3A%2F%2Fdesk.example'],
    ['mine', '#helpdesks/own/new'],
    ['mine', '#config'],
    ['restricted', '#config'],
    ['restricted', '#browser'],
    ['waiting', '#browser'],
    ['many hosts', '#browser'],
    ['waiting', '#connectors'],
    ['restricted', '#connectors'],
    ['webhook rules', '#webhooks'],
    ['empty', '#webhooks'],
    ['empty', '#webhooks/new'],
    ['webhook rules', '#webhooks/chat'],
    ['webhook rules', '#webhooks/escalate'],
    ['rules of an organisation', '#webhooks/chat'],
    ['mine', '#privacy'],
    ['mine', '#help'],
  ])('nothing in world %s at %s', async (world, hash) => {
    await openOptions(fakePort(WORLDS[world]), hash);
    expect(await violations()).toEqual([]);
  });

  test('nothing in a form that was refused', async () => {
    await openOptions(fakePort(), '#connectors/new');
    click('Save');
    await screen.findByText(/fields need a change/);
    expect(await violations()).toEqual([]);
  });

  test('nothing in a description that was refused', async () => {
    await openOptions(fakePort(), '#helpdesks/own/new');
    const json = screen.getByLabelText<HTMLTextAreaElement>('JSON');
    fireEvent.input(json, { target: { value: json.value.replace('"path"', '"pth"') } });
    click('Save');
    await screen.findByText(/^Line 6, /);
    expect(await violations()).toEqual([]);
  });

  test('nothing where connectors were checked', async () => {
    await openOptions(fakePort(WORLDS['ill']), '#browser');
    fireEvent.click(await screen.findByRole('button', { name: 'jana@example.com' }));
    click('Check all connectors');
    await screen.findByText('Connectors that work: 2 of 5.');
    expect(await violations()).toEqual([]);
  });

  test.each(Object.keys(TABS) as (keyof typeof TABS)[])('nothing in the popup on a tab: %s', async (tab) => {
    render(<PopupPage port={fakePopupPort(TABS[tab])} />);
    await screen.findByText(/Sidebar in this tab|Deskside is (off|switched on)|cannot read its settings/);
    expect(await violations()).toEqual([]);
  });

  test('nothing on the grant page', async () => {
    const port = { ...fakePort(WORLDS['mine']), close: async () => {} };
    render(<GrantPage port={port} target={{ kind: 'connector', id: 'shop' }} />);
    await screen.findByRole('button', { name: 'Allow access' });
    expect(await violations()).toEqual([]);
  });
});

async function violations(): Promise<string[]> {
  document.documentElement.lang = 'en';
  document.title = 'Deskside';
  const found = await axe.run(document, OPTIONS);
  expect(found.passes.length).toBeGreaterThan(5);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
