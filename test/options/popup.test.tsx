// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { PopupPage } from '../../components/popup/PopupPage.tsx';
import { fakePopupPort } from './fake-popup-port.ts';

afterEach(cleanup);

describe('the popup', () => {
  test('first of all opens and closes the sidebar of this tab, by keyboard at once', async () => {
    const port = fakePopupPort('on');
    render(<PopupPage port={port} />);
    const toggle = await screen.findByRole('switch', { name: /Sidebar in this tab/ });
    expect(document.querySelector('button')).toBe(toggle);
    await waitFor(() => expect(document.activeElement).toBe(toggle));
    expect(toggle.getAttribute('aria-checked')).toBe('false');
    expect(toggle.textContent).toContain('Zendesk · acme.zendesk.com');
    fireEvent.click(toggle);
    await waitFor(() => expect(toggle.getAttribute('aria-checked')).toBe('true'));
    expect(port.tab).toMatchObject({ open: true });
    fireEvent.click(toggle);
    await waitFor(() => expect(port.tab).toMatchObject({ open: false }));
  });

  test('on another site it leads to switching it on there', async () => {
    const port = fakePopupPort('off');
    render(<PopupPage port={port} />);
    fireEvent.click(await screen.findByRole('button', { name: 'Switch on for this site' }));
    expect(port.opened).toEqual(['#helpdesks/add/https%3A%2F%2Fdesk.example']);
  });

  test('on a page that is no site it says what to do, and the options are there', async () => {
    const port = fakePopupPort('none');
    render(<PopupPage port={port} />);
    await screen.findByText(/Open your helpdesk in this tab/);
    fireEvent.click(screen.getByRole('button', { name: 'Options' }));
    expect(port.opened).toEqual(['#connectors']);
  });

  test('a tab that does not answer is said to be so', async () => {
    const port = { ...fakePopupPort('on'), currentTab: () => Promise.reject(new Error('no tab')) };
    render(<PopupPage port={port} />);
    await screen.findByText(/Reload the tab/);
  });
});
