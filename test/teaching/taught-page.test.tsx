// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import type { TaughtMessage, TaughtPort } from '../../components/taught/port.ts';
import { TaughtPage } from '../../components/taught/TaughtPage.tsx';
import { configSchema } from '../../lib/config/config.ts';
import type { SaveReply } from '../../lib/messages.ts';
import { draftHelpdesk } from '../../lib/teaching/draft-helpdesk.ts';
import type { TaughtDraft } from '../../lib/teaching/taught-message.ts';

afterEach(cleanup);

const DRAFT: TaughtDraft = {
  origin: 'https://desk.example:8443',
  helpdesk: draftHelpdesk('desk.example:8443', {
    ticket: { in: 'path', pattern: '^/t/(?<id>\\d+)' },
    fields: {
      email: { from: 'dom', select: '.mail', read: 'text', anywhere: false, visible: false, pick: 'first' },
    },
    exclude: [],
  }),
  sample: { id: '7', email: 'jan@company.cz' },
};

describe('what was taught', () => {
  test('is shown with its values and where it looks', async () => {
    open();
    expect(await row('Customer’s address')).toBe('Customer’s addressjan@company.cz.mail');
    expect(await row('Subject')).toBe('Subjectleft out');
    expect(await row('Ticket number')).toBe('Ticket number7the page’s address');
  });

  test('is named and saved in one click, which asks the browser for exactly this host first', async () => {
    const { happened } = open();
    fireEvent.input(await screen.findByLabelText('Name of this helpdesk'), {
      target: { value: ' Our desk ' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Save and switch on' }));
    await screen.findByText('“Our desk” is saved and switched on');
    expect(happened).toEqual([
      'read-taught 4',
      'asks for https://desk.example/*',
      `save-taught ${JSON.stringify({ ...DRAFT.helpdesk, name: 'Our desk' })}`,
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Back to the ticket' }));
    expect(happened.at(-1)).toBe('back to 4');
  });

  test('is not saved without a name, or where the browser’s question is declined', async () => {
    const { happened } = open({ allow: false });
    const name = await screen.findByLabelText('Name of this helpdesk');
    fireEvent.input(name, { target: { value: ' ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save and switch on' }));
    expect(screen.getByText('Give it a name.')).toBeDefined();
    fireEvent.input(name, { target: { value: 'Desk' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save and switch on' }));
    await screen.findByText(/Not saved: the browser’s question was declined/);
    expect(happened).toEqual(['read-taught 4', 'asks for https://desk.example/*']);
  });

  test('what the background refuses is said', async () => {
    open({ reply: { ok: false, problems: [{ path: '', message: 'Your organisation sets this.' }] } });
    fireEvent.click(await screen.findByRole('button', { name: 'Save and switch on' }));
    await screen.findByText('Your organisation sets this.');
  });

  test('goes to the admin as a config that is one, without any value of the page', async () => {
    const { copied } = open();
    fireEvent.click(await screen.findByRole('button', { name: 'Copy for my admin' }));
    await screen.findByRole('button', { name: 'Copied' });
    const config = configSchema.parse(JSON.parse(copied[0] ?? ''));
    expect(config.ownHelpdesks).toEqual([DRAFT.helpdesk]);
    expect(config.helpdesks).toMatchObject([{ origin: DRAFT.origin, helpdesk: DRAFT.helpdesk.id }]);
    expect(copied[0]).not.toContain('jan@company.cz');
  });

  test('is thrown away in one click', async () => {
    const { happened } = open();
    fireEvent.click(await screen.findByRole('button', { name: 'Throw away' }));
    await waitFor(() => expect(happened).toEqual(['read-taught 4', 'discard-taught', 'closes']));
  });

  test('that is gone by now is said to be', async () => {
    open({ draft: null });
    await screen.findByText('Nothing waits to be saved');
  });
});

interface Scene {
  draft?: TaughtDraft | null;
  allow?: boolean;
  reply?: SaveReply;
}

function open({ draft = DRAFT, allow = true, reply = { ok: true } }: Scene = {}) {
  const happened: string[] = [];
  const copied: string[] = [];
  const background = {
    'read-taught': ({ tab }: { tab: number }) => {
      happened.push(`read-taught ${tab}`);
      return draft;
    },
    'save-taught': ({ helpdesk }: { helpdesk: unknown }) => {
      happened.push(`save-taught ${JSON.stringify(helpdesk)}`);
      return reply;
    },
    'discard-taught': () => void happened.push('discard-taught'),
  };
  const port: TaughtPort = {
    send: async (name: TaughtMessage, request: never) => background[name](request) as never,
    async requestHosts(patterns) {
      happened.push(`asks for ${patterns}`);
      return allow;
    },
    copy: async (text) => void copied.push(text),
    backTo: async (tab) => void happened.push(`back to ${tab}`),
    close: async () => void happened.push('closes'),
  };
  render(<TaughtPage port={port} tab={4} />);
  return { happened, copied };
}

async function row(label: string): Promise<string> {
  const header = await screen.findByRole('rowheader', { name: label });
  return header.parentElement?.textContent ?? '';
}
