// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { WORLDS } from '../harness/worlds.ts';
import { fakePort } from '../options/fake-port.ts';
import { click, openOptions, sentMessage, withPage } from '../options/page.tsx';
import { CHAT, ESCALATE, NOTE } from '../options/sample-rules.ts';

withPage();

const RULES = { config: { rules: [CHAT, NOTE] }, allowed: ['https://*.example.com/*'] };

describe('the list of rules', () => {
  test('says of each what sets it off and where it sends', async () => {
    await openOptions(fakePort(RULES), '#webhooks');
    expect(row(CHAT.name).textContent).toContain('POST chat.example.com · Ticket first seen');
    expect(row(NOTE.name).textContent).toContain('Customer replied or Ticket changed');
    expect(row(NOTE.name).textContent).toContain('Off');
  });

  test('without any rule says what one does, that only what is opened is seen, and offers ready-made ones', async () => {
    await openOptions(fakePort(), '#webhooks');
    expect(screen.getByText(/sends a request to a system of yours when something happens/)).toBeDefined();
    expect(screen.getByText(/a ticket that nobody opens makes no event/)).toBeDefined();
    const telegram = screen.getByRole('link', { name: /Use Telegram/ });
    expect(telegram.getAttribute('href')).toBe('#webhooks/new/telegram-urgent');
  });

  test('switches a rule off', async () => {
    const port = fakePort(RULES);
    await openOptions(port, '#webhooks');
    fireEvent.click(screen.getByRole('switch', { name: `Use ${CHAT.name}` }));
    const { request } = await sentMessage(port, 'save-rule');
    expect(request).toEqual({ rule: { ...CHAT, enabled: false }, secrets: {} });
    await waitFor(() => expect(row(CHAT.name).textContent).toContain('Off'));
  });

  test('deletes a rule once nobody takes it back, with the access to its host', async () => {
    const port = fakePort({ ...RULES, allowed: ['https://chat.example.com/*'] });
    await openOptions(port, '#webhooks');
    click(`Delete ${CHAT.name}`);
    await screen.findByRole('button', { name: 'Undo' });
    expect(screen.queryByRole('link', { name: CHAT.name })).toBeNull();
    dispatchEvent(new Event('pagehide'));
    expect((await sentMessage(port, 'delete-rule')).request).toEqual({ rule: 'chat' });
    await waitFor(() => expect(port.allowed.has('https://chat.example.com/*')).toBe(false));
  });

  test('takes a deletion back', async () => {
    const port = fakePort(RULES);
    await openOptions(port, '#webhooks');
    click(`Delete ${CHAT.name}`);
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByRole('link', { name: CHAT.name });
    dispatchEvent(new Event('pagehide'));
    expect(port.sent.some(({ name }) => name === 'delete-rule')).toBe(false);
  });

  test('copies a rule, switched off', async () => {
    await openOptions(fakePort(RULES), '#webhooks');
    click(`Duplicate ${CHAT.name}`);
    await screen.findByRole('link', { name: `${CHAT.name} (copy)` });
    expect(row(`${CHAT.name} (copy)`).textContent).toContain('Off');
  });

  test('asks for a host in the click that allows it', async () => {
    const port = fakePort({ config: { rules: [CHAT] } });
    await openOptions(port, '#webhooks');
    fireEvent.click(await screen.findByRole('button', { name: 'Allow access' }));
    expect(port.asked).toEqual([['https://chat.example.com/*']]);
    await waitFor(() => expect(screen.queryByText(/does not let Deskside reach/)).toBeNull());
  });

  test('names the secrets that a rule lacks, but not of one that is off', async () => {
    await openOptions(fakePort(RULES), '#webhooks');
    expect(row(CHAT.name).textContent).toContain('Its secret “token” was not entered');
    expect(row(NOTE.name).textContent).not.toContain('Its secret');
  });

  test('shows what failed, and resumes a rule that its endpoint stopped', async () => {
    const health = { chat: { waiting: 0, failed: 3, stoppedAt: Date.now() } };
    const port = fakePort({ ...RULES, rules: { health } });
    await openOptions(port, '#webhooks');
    const failed = await screen.findByRole('link', { name: '3 failed' });
    expect(failed.getAttribute('href')).toBe('#deliveries/chat/failed');
    click('Resume');
    expect((await sentMessage(port, 'resume-rule')).request).toEqual({ rule: 'chat' });
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Resume' })).toBeNull());
  });

  test('lets nobody change what the organisation sets', async () => {
    await openOptions(fakePort(WORLDS['rules of an organisation']), '#webhooks');
    const theirs = within(row(CHAT.name));
    expect(theirs.getByText('Set by ACME Support')).toBeDefined();
    expect(theirs.getByRole<HTMLInputElement>('switch').disabled).toBe(true);
    expect(theirs.queryByRole('button', { name: /Delete/ })).toBeNull();
    expect(within(row(NOTE.name)).getByRole('button', { name: `Delete ${NOTE.name}` })).toBeDefined();
  });

  test('offers no rule to add where the organisation lets nobody', async () => {
    const allow = { connectors: true, rules: false, helpdesks: true, export: true, preview: true };
    await openOptions(fakePort({ config: { allow, rules: [ESCALATE] } }), '#webhooks');
    expect(screen.queryByRole('link', { name: 'Add rule' })).toBeNull();
    expect(screen.queryByRole('button', { name: /Duplicate/ })).toBeNull();
  });

  test('looks at how the rules fare again while it is open, and keeps what it knows while nobody answers', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    try {
      const health = { chat: { waiting: 0, failed: 3 } };
      const port = fakePort({ ...RULES, rules: { health } });
      await openOptions(port, '#webhooks');
      await screen.findByRole('link', { name: '3 failed' });
      port.on['read-rules-health'] = () => Promise.reject(new Error('The worker is gone.'));
      await vi.advanceTimersByTimeAsync(5000);
      expect(screen.getByRole('link', { name: '3 failed' })).toBeDefined();
      port.on['read-rules-health'] = () => ({ chat: { waiting: 0, failed: 4 } });
      await vi.advanceTimersByTimeAsync(5000);
      await screen.findByRole('link', { name: '4 failed' });
    } finally {
      vi.useRealTimers();
    }
  });
});

function row(name: string): HTMLElement {
  const found = screen.getByRole('link', { name }).closest('li');
  if (found === null) throw new Error(`There is no row of ${name}`);
  return found;
}
