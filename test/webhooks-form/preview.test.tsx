// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { RulePreview } from '../../lib/webhooks/reports.ts';
import { fakePort } from '../options/fake-port.ts';
import { click, fieldAt, openOptions, sentMessage, withPage } from '../options/page.tsx';
import { CHAT, rule } from '../options/sample-rules.ts';
import { typeAt } from './rule-form.ts';

withPage();

const SAVED = {
  config: { rules: [CHAT, rule('plain', 'Plain')] },
  ruleSecrets: { chat: { token: 'saved' as const } },
  allowed: ['https://chat.example.com/*', 'https://plain.example.com/*'],
};
const TICKETS = [{ tab: 7, title: '#12 · Late', origin: 'https://desk.example' }];

describe('the live preview', () => {
  test('shows the request for the sample, secrets by name, and again after each change', async () => {
    await openOptions(fakePort(SAVED), '#webhooks/chat');
    await waitFor(() => expect(request()).toContain('?token={secret.token}'));
    expect(request()).toContain('Order \\"A-17\\" is late');
    typeAt('request.body', '{"number": {ticket_number}}');
    await waitFor(() => expect(request()).toContain('"number": "4711"'));
  });

  test('needs neither a name nor secrets', async () => {
    await openOptions(fakePort(), '#webhooks/new');
    typeAt('request.url', 'https://api.example.com/{ticket_id}?key={secret.key}');
    await waitFor(() => expect(request()).toContain('https://api.example.com/4711?key={secret.key}'));
  });

  test('stays, and says so, while something typed cannot be sent', async () => {
    await openOptions(fakePort(SAVED), '#webhooks/plain');
    await waitFor(() => expect(request()).toContain('https://plain.example.com/hooks/4711'));
    typeAt('request.body', '{"ticket": ');
    await screen.findByText(/As it was before the last change/);
    expect(request()).toContain('https://plain.example.com/hooks/4711');
  });

  test('is about the ticket of a tab that is chosen', async () => {
    const port = fakePort({ ...SAVED, tickets: TICKETS });
    await openOptions(port, '#webhooks/plain');
    await chooseTicket('#12');
    await waitFor(async () => expect((await sentMessage(port, 'preview-rule')).request.tab).toBe(7));
  });

  test('says at once that it is still of the ticket before, until that of another one is there', async () => {
    const rules = { preview: ({ tab }: { tab: number | null }) => preview({ request: about(tab) }) };
    await openOptions(fakePort({ ...SAVED, tickets: TICKETS, rules }), '#webhooks/plain');
    await waitFor(() => expect(request()).toContain('https://chat.example.com/sample'));
    expect(isBusy()).toBe(false);
    await chooseTicket('#12');
    expect(request()).toContain('https://chat.example.com/sample');
    expect(isBusy()).toBe(true);
    await waitFor(() => expect(request()).toContain('https://chat.example.com/7'));
    expect(isBusy()).toBe(false);
  });

  test('shows nothing of the ticket before where none can be made of another one', async () => {
    await openOptions(fakePort({ ...SAVED, tickets: TICKETS }), '#webhooks/plain');
    await waitFor(() => expect(request()).toContain('https://plain.example.com/hooks/4711'));
    typeAt('request.body', '{"ticket": ');
    await screen.findByText(/As it was before the last change/);
    await chooseTicket('#12');
    expect(request()).toBe('');
    await screen.findByText(/stands here as soon as it is complete/);
  });

  test.each([
    ['hold', /Its conditions hold/],
    ['hold-not', /do not hold/],
    ['unknown', /cannot be told/],
  ] as const)('says whether the conditions hold: %s', async (conditions, words) => {
    await openOptions(
      fakePort({ ...SAVED, rules: { preview: () => preview({ conditions }) } }),
      '#webhooks/chat',
    );
    await screen.findByText(words);
  });

  test('says why nothing would be sent', async () => {
    const rules = { preview: () => preview({ request: { skipped: 'path-empty' as const } }) };
    await openOptions(fakePort({ ...SAVED, rules }), '#webhooks/plain');
    await screen.findByText(/a value in the URL.s path was empty/);
  });
});

describe('a test', () => {
  test('sends the rule as it is typed, with the secrets typed just now, and shows what came back', async () => {
    const port = fakePort(SAVED);
    await openOptions(port, '#webhooks/chat');
    typeAt('name', 'Another name');
    typeAt('secrets.token', 'new');
    await waitFor(() => expect(fieldAt('secrets.token').value).toBe('new'));
    click('Send a test');
    expect(port.asked).toEqual([['https://chat.example.com/*']]);
    const { request: sent } = await sentMessage(port, 'test-rule');
    expect(sent).toEqual({ rule: { ...CHAT, name: 'Another name' }, secrets: { token: 'new' }, tab: null });
    const result = within(await screen.findByRole('region', { name: 'Result of the test' }));
    expect(result.getByText('Delivered')).toBeDefined();
    expect(result.getByText('HTTP 200')).toBeDefined();
    expect(result.getByLabelText<HTMLTextAreaElement>('Response').value).toContain('"ok": true');
  });

  test('of a rule that is not right says so at its fields, and sends nothing', async () => {
    const port = fakePort();
    await openOptions(port, '#webhooks/new');
    click('Send a test');
    await screen.findByText(/Nothing was sent\./);
    expect(document.activeElement).toBe(fieldAt('name'));
    expect(port.sent.some(({ name }) => name === 'test-rule')).toBe(false);
  });

  test('says who can mend what failed', async () => {
    const trial = () => ({
      request: { method: 'POST', url: CHAT.request.url, headers: {}, body: null },
      outcome: { kind: 'response' as const, http: 500, text: 'Oops', contentType: 'text/plain' },
      durationMs: 12,
    });
    await openOptions(fakePort({ ...SAVED, rules: { trial } }), '#webhooks/chat');
    click('Send a test');
    const result = within(await screen.findByRole('region', { name: 'Result of the test' }));
    expect(result.getByText('Not delivered')).toBeDefined();
    expect(result.getByText(/^The endpoint failed\. .*endpoint.* can mend/i)).toBeDefined();
  });

  test('sends nothing where the browser does not allow the host', async () => {
    const port = fakePort({ ...SAVED, allowed: [], allow: false });
    await openOptions(port, '#webhooks/chat');
    click('Send a test');
    await screen.findByText(/Nothing was sent: the browser does not let Deskside reach chat.example/);
    expect(port.sent.some(({ name }) => name === 'test-rule')).toBe(false);
  });
});

function preview(rest: Partial<RulePreview>): RulePreview {
  const request = { method: 'POST', url: 'https://chat.example.com/', headers: {}, body: null };
  return { ticket: null, conditions: 'hold', request, ...rest };
}

function about(tab: number | null) {
  return { method: 'POST', url: `https://chat.example.com/${tab ?? 'sample'}`, headers: {}, body: null };
}

async function chooseTicket(number: string): Promise<void> {
  const select = await screen.findByLabelText<HTMLSelectElement>('About');
  select.selectedIndex = [...select.options].findIndex(({ text }) => text.includes(number));
  fireEvent.change(select);
}

function isBusy(): boolean {
  return document.querySelector('.preview [aria-busy=true]') !== null;
}

/** The request that is shown; empty while none is. */
function request(): string {
  return document.querySelector<HTMLTextAreaElement>('.preview textarea')?.value ?? '';
}
