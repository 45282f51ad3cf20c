// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { configSchema } from '../../lib/config/config.ts';
import { helpdeskSchema } from '../../lib/helpdesks/helpdesk.ts';
import { configFragment } from '../../lib/teaching/config-fragment.ts';
import type { HelpdeskTrial } from '../../lib/teaching/trial.ts';
import { fakePort } from './fake-port.ts';
import { click, openOptions, sentMessage, withPage } from './page.tsx';

withPage();

const DESK = helpdeskSchema.parse({
  id: 'our-desk',
  name: 'Our desk',
  ticket: [{ in: 'path', pattern: '^/t/(?<id>\\d+)' }],
  fields: { email: [{ from: 'dom', select: '.mail' }] },
});
const SITE = { origin: 'https://desk.example', helpdesk: 'our-desk', settings: {}, exclude: [] };
const TAB = { tab: 5, title: 'Ticket 7', origin: 'https://desk.example' };
const READ: HelpdeskTrial = {
  state: 'read',
  ms: 12,
  view: {
    state: 'ticket',
    ticket: { id: '7', subject: 'Late', customer: { state: 'address', email: 'jan@company.cz', others: [] } },
  },
};

describe('the list of own helpdesks', () => {
  test('says which site runs each; one that a site runs is not deleted', async () => {
    const port = fakePort({ config: { ownHelpdesks: [DESK], helpdesks: [SITE] } });
    await openOptions(port, '#helpdesks');
    const list = within(screen.getByRole('region', { name: 'Your own helpdesks' }));
    expect(list.getByText('Runs on desk.example')).toBeDefined();
    click('Delete Our desk');
    await screen.findByText(/desk.example runs “Our desk”. Choose another helpdesk there/);
    expect(port.sent.map(({ name }) => name)).not.toContain('delete-own-helpdesk');
  });

  test('a deleted one can be taken back; else it goes for good', async () => {
    const port = fakePort({ config: { ownHelpdesks: [DESK] } });
    await openOptions(port, '#helpdesks');
    click('Delete Our desk');
    await waitFor(() => expect(screen.queryByText('Our desk')).toBeNull());
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByText('Our desk');
    click('Delete Our desk');
    fireEvent.click(await screen.findByRole('button', { name: 'Close' }));
    expect((await sentMessage(port, 'delete-own-helpdesk')).request).toEqual({ helpdesk: 'our-desk' });
  });

  test('what the organisation sets can be looked at, and is not changed', async () => {
    const port = fakePort({ config: { ownHelpdesks: [DESK] }, locked: { ownHelpdesks: ['our-desk'] } });
    await openOptions(port, '#helpdesks');
    expect(screen.queryByRole('button', { name: 'Delete Our desk' })).toBeNull();
    await open('View Our desk');
    expect(json().readOnly).toBe(true);
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  });
});

describe('a description as JSON', () => {
  test('is shown as a person would write it, changed and saved', async () => {
    const port = await edit();
    expect(JSON.parse(json().value)).toEqual({
      id: 'our-desk',
      name: 'Our desk',
      ticket: [{ in: 'path', pattern: '^/t/(?<id>\\d+)' }],
      fields: { email: [{ from: 'dom', select: '.mail' }] },
    });
    type(json().value.replace('.mail', '.requester'));
    click('Save');
    const { request } = await sentMessage(port, 'save-own-helpdesk');
    expect(request.helpdesk.fields.email).toMatchObject([{ select: '.requester' }]);
    await screen.findByText('“Our desk” is saved.');
  });

  test('a mistake in what was pasted is said at its own line', async () => {
    await openOptions(fakePort({}), '#helpdesks');
    await open('Write one as JSON');
    const pasted = configFragment(DESK, ['https://desk.example']).replace('"fields"', '"feilds"');
    type(pasted);
    click('Save');
    const line = pasted.slice(0, pasted.indexOf('"feilds"')).split('\n').length;
    await waitFor(() => expect(problems()).toContainEqual(expect.stringContaining(`Line ${line}, feilds`)));
  });

  test('what a colleague copied for the admin is pasted as it is', async () => {
    const port = fakePort({});
    await openOptions(port, '#helpdesks');
    await open('Write one as JSON');
    type(configFragment(DESK, ['https://desk.example']));
    click('Save');
    expect((await sentMessage(port, 'save-own-helpdesk')).request.helpdesk).toEqual(DESK);
    await screen.findByText('“Our desk” is saved.');
  });

  test.each<[string, (text: string) => string, RegExp[]]>([
    ['a mistake of JSON', (text) => text.replace('"name"', 'name'), [/^Line 3: “name/]],
    [
      'a pattern that does not compile',
      (text) => text.replace('\\\\d+', '('),
      [/^Line 7, ticket\.0\.pattern: .*does not compile/],
    ],
    [
      'a field that there is not',
      (text) => text.replace('"email"', '"mail"'),
      [/^Line 11, fields\.mail: There is no such key here/],
    ],
    ['another id', (text) => text.replace('our-desk', 'x'), [/^Line 2, id: It stays “our-desk”/]],
    [
      'an address from the title',
      (text) => text.replace('"dom"', '"title"').replace(/,\s*"select": ".mail"/, ''),
      [/^Line 11, fields\.email: An address is never read from the title/],
    ],
    [
      'several mistakes, in the order of the text',
      (text) => text.replace('"path"', '"pth"').replace('"fields"', '"feilds"').replace('"Our desk"', '7'),
      [
        /^Line 1, fields: This is missing/,
        /^Line 3, name: A text belongs here/,
        /^Line 6, ticket\.0\.in: One of these belongs here: "path", "query", "hash", "all"/,
        /^Line 10, feilds: There is no such key here/,
      ],
    ],
  ])(
    '%s: said with the line, which is marked and has the keyboard; nothing is saved',
    async (_, change, says) => {
      const port = await edit();
      type(change(json().value));
      click('Save');
      await waitFor(() => expect(problems()).toHaveLength(says.length));
      for (const [index, words] of says.entries()) expect(problems()[index]).toMatch(words);
      expect(document.activeElement).toBe(json());
      const [first = ''] = /\d+/.exec(problems()[0] ?? '') ?? [];
      expect(json().value.slice(0, json().selectionStart).split('\n')).toHaveLength(Number(first));
      const marked = [...document.querySelectorAll('.code-line-marked')].map(
        ({ textContent }) => textContent,
      );
      expect(marked).toEqual(problems().map((text) => /\d+/.exec(text)?.[0]));
      expect(port.sent.map(({ name }) => name)).not.toContain('save-own-helpdesk');
    },
  );

  test('is tried on an open tab before it is saved, with what it reads there', async () => {
    const port = await edit({ tabs: [TAB], trial: READ });
    type(json().value.replace('.mail', '.requester'));
    fireEvent.click(await screen.findByRole('button', { name: 'Read this tab' }));
    const { request } = await sentMessage(port, 'try-helpdesk');
    expect(request).toMatchObject({ tab: 5, helpdesk: { fields: { email: [{ select: '.requester' }] } } });
    await screen.findByText(/The ticket and its customer are read. It took 12 ms/);
    expect(screen.getByText('jan@company.cz')).toBeDefined();
    expect(screen.getByText('Late')).toBeDefined();
  });

  test('goes to the admin as a config that is one, with the sites that run it', async () => {
    const port = await edit({});
    click('Copy for my admin');
    await waitFor(() => expect(port.copied).toHaveLength(1));
    const config = configSchema.parse(JSON.parse(port.copied[0] ?? ''));
    expect(config.ownHelpdesks).toEqual([DESK]);
    expect(config.helpdesks).toEqual([SITE]);
  });

  test('a new one starts from an example that is right, and takes no id that is taken', async () => {
    const port = fakePort({ config: { ownHelpdesks: [DESK] } });
    await openOptions(port, '#helpdesks/own/new');
    click('Save');
    await waitFor(() => expect(problems()[0]).toMatch(/^Line 2, id: Another of your own helpdesks has it/));
    type(json().value.replace('"our-desk"', '"other-desk"'));
    click('Save');
    expect((await sentMessage(port, 'save-own-helpdesk')).request.helpdesk.id).toBe('other-desk');
    await waitFor(() => expect(location.hash).toBe('#helpdesks/own/other-desk'));
  });
});

async function edit(world: Parameters<typeof fakePort>[0] = {}) {
  const port = fakePort({ config: { ownHelpdesks: [DESK], helpdesks: [SITE] }, ...world });
  await openOptions(port, '#helpdesks/own/our-desk');
  return port;
}

async function open(link: string): Promise<void> {
  const found = screen.getByRole('link', { name: link });
  location.hash = found.getAttribute('href') ?? '';
  await screen.findByLabelText('JSON');
}

function json(): HTMLTextAreaElement {
  return screen.getByLabelText<HTMLTextAreaElement>('JSON');
}

function type(text: string): void {
  fireEvent.input(json(), { target: { value: text } });
}

function problems(): string[] {
  const said = document.querySelector('.field-problem')?.textContent ?? '';
  return said === '' ? [] : said.split('\n');
}
