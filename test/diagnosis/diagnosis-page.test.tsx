// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { DiagnosisPage } from '../../components/diagnosis/DiagnosisPage.tsx';
import { fakeDiagnosisPort } from './fake-diagnosis-port.ts';

afterEach(cleanup);

describe('the diagnosis page', () => {
  test('shows the report of its tab and copies it as text, without values', async () => {
    const port = open('read');
    fireEvent.click(await screen.findByRole('button', { name: 'Copy as text' }));
    await screen.findByText('Copied.');
    expect(port.asked).toEqual([7]);
    expect(port.copied).toHaveLength(1);
    expect(port.copied[0]).toContain('Address: address, 24 characters, by no. 2');
    expect(document.querySelector('pre')?.textContent).toBe(port.copied[0]);
    expect(screen.getByText(/It holds no customer data/)).toBeDefined();
  });

  test('says so where the browser does not let it copy', async () => {
    open('read', { copy: () => Promise.reject(new Error('denied')) });
    fireEvent.click(await screen.findByRole('button', { name: 'Copy as text' }));
    await screen.findByText(/did not let Deskside copy it/);
  });

  test('reads the tab again when asked', async () => {
    const port = open('read');
    fireEvent.click(await screen.findByRole('button', { name: 'Read again' }));
    await waitFor(() => expect(port.asked).toEqual([7, 7]));
  });

  test('missing access leads to the page that mends it', async () => {
    open('no-access');
    const link = await screen.findByRole<HTMLAnchorElement>('link', { name: 'Allow access' });
    expect(link.getAttribute('href')).toBe('grant.html#site=https%3A%2F%2Ftickets.acme.example');
  });

  test.each([
    ['off', /not switched on for what that tab shows/],
    ['unknown', /“zammmad”, a helpdesk that this version does not know/],
    ['gone', /That tab is closed/],
  ])('%s is said, and can be tried again', async (name, says) => {
    open(name);
    await screen.findByText(says);
    expect(screen.getByRole('button', { name: 'Read again' })).toBeDefined();
  });

  test('an address without a tab asks nobody', async () => {
    const port = fakeDiagnosisPort('read');
    render(<DiagnosisPage port={port} tab={null} />);
    await screen.findByText(/That tab is closed/);
    expect(port.asked).toEqual([]);
  });
});

function open(name: string, change: Partial<ReturnType<typeof fakeDiagnosisPort>> = {}) {
  const port = { ...fakeDiagnosisPort(name), ...change };
  render(<DiagnosisPage port={port} tab={7} />);
  return port;
}
