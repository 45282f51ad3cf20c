// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { PopupPage } from '../../components/popup/PopupPage.tsx';
import { ACME, type FakePopupPort, fakePopupPort, TABS } from './fake-popup-port.ts';

afterEach(cleanup);

const PATTERN = `${ACME}/*`;
const INTENT = `intend-switch-on {"origin":"${ACME}","helpdesk":"zendesk"}`;

describe('the popup on a helpdesk that is switched on', () => {
  test('first of all opens and closes the sidebar of this tab, by keyboard at once', async () => {
    const port = open(TABS.on);
    const toggle = await screen.findByRole('switch', { name: /Sidebar in this tab/ });
    expect(document.querySelector('button')).toBe(toggle);
    await waitFor(() => expect(document.activeElement).toBe(toggle));
    expect(toggle.getAttribute('aria-checked')).toBe('false');
    expect(toggle.textContent).toMatch(/acme\.zendesk\.com.*Zendesk.*Stable/);
    fireEvent.click(toggle);
    await waitFor(() => expect(toggle.getAttribute('aria-checked')).toBe('true'));
    expect(port.tab).toMatchObject({ open: true });
    fireEvent.click(toggle);
    await waitFor(() => expect(port.tab).toMatchObject({ open: false }));
  });

  test('says that the page keeps taking the sidebar away, and opens it again', async () => {
    const port = open(TABS.removed);
    await screen.findByText(/This page keeps taking the sidebar away/);
    fireEvent.click(screen.getByRole('switch'));
    await waitFor(() => expect(screen.queryByText(/keeps taking/)).toBeNull());
    expect(port.tab).toMatchObject({ open: true });
  });

  test('says that the page is in a sandbox, where no sidebar works', async () => {
    open(TABS.sandboxed);
    await screen.findByText(/puts the page in a sandbox.*whoever runs the helpdesk can mend it/);
  });

  test('leads to what Deskside sees there, and to the settings of the site', async () => {
    const port = open(TABS.on);
    fireEvent.click(await screen.findByRole('button', { name: 'What does Deskside see here?' }));
    await waitFor(() => expect(port.happened).toEqual(['opens diagnosis of 7']));
    fireEvent.click(screen.getByRole('button', { name: 'Settings for this site' }));
    expect(port.happened[1]).toBe('opens options #helpdesks/edit/https%3A%2F%2Facme.zendesk.com');
  });

  test('says that a config waits for consent, and leads to it', async () => {
    const port = open(TABS['on-while-a-config-waits']);
    fireEvent.click(await screen.findByRole('button', { name: 'See what it does' }));
    await waitFor(() => expect(port.happened).toEqual(['opens options #browser']));
  });

  test('says how many webhooks failed that nobody has looked at, and leads to them', async () => {
    const port = open(TABS['on-with-failed-webhooks']);
    await screen.findByText('3 webhooks could not be delivered.');
    fireEvent.click(screen.getByRole('button', { name: 'Look' }));
    await waitFor(() => expect(port.happened).toEqual(['opens options #deliveries//failed']));
  });

  test('says nothing of webhooks once somebody has looked', async () => {
    open({ ...TABS['on-with-failed-webhooks'], unseenFailures: false });
    await screen.findByRole('switch');
    expect(screen.queryByRole('button', { name: 'Look' })).toBeNull();
  });

  test('switches it off after a question, and offers it again', async () => {
    const port = open(TABS.on);
    fireEvent.click(await screen.findByRole('button', { name: 'Switch off for this site' }));
    await screen.findByRole('heading', { name: 'Switch off acme.zendesk.com?' });
    fireEvent.click(screen.getByRole('button', { name: 'Keep it on' }));
    await screen.findByRole('switch');
    expect(port.happened).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Switch off for this site' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Switch off' }));
    await screen.findByText('Switched off here.');
    expect(port.happened).toEqual([`switch-off {"origin":"${ACME}"}`]);
    expect(screen.getByRole('button', { name: 'Switch on for acme.zendesk.com' })).toBeDefined();
  });

  test('a refusal to switch it off leaves it as it is', async () => {
    const port = open(TABS.on);
    port.send = refuseSwitchOff(port.send);
    fireEvent.click(await screen.findByRole('button', { name: 'Switch off for this site' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Switch off' }));
    await screen.findByText('Your organisation sets this.');
    expect(screen.getByRole('switch')).toBeDefined();
  });

  test('what the organisation switched on cannot be switched off, and it says whom to ask', async () => {
    open(TABS.locked);
    await screen.findByText(/Switched on by ACME. Ask your admin/);
    expect(screen.queryByRole('button', { name: /Switch off/ })).toBeNull();
  });

  test('a helpdesk that this version does not know is said, with the way to choose another', async () => {
    const port = open(TABS['unknown-helpdesk']);
    await screen.findByText(/knows no helpdesk “zammmad”/);
    fireEvent.click(screen.getByRole('button', { name: 'Open its settings' }));
    expect(port.happened).toEqual(['opens options #helpdesks/edit/https%3A%2F%2Facme.zendesk.com']);
  });

  test('what its helpdesk needs and nobody has set is named', async () => {
    open(TABS.unset);
    await screen.findByText(/Chatwoot cannot be read fully until this is set: Account number\./);
  });

  test('the question before it is switched off stands alone', async () => {
    open(TABS.on);
    fireEvent.click(await screen.findByRole('button', { name: 'Switch off for this site' }));
    await screen.findByRole('heading', { name: 'Switch off acme.zendesk.com?' });
    expect(screen.queryByRole('button', { name: /^Teach/ })).toBeNull();
  });

  test('where the browser took the access back it says so, and one click asks for it', async () => {
    const port = open(TABS.revoked);
    await screen.findByText('No access to acme.zendesk.com');
    expect(screen.queryByRole('switch')).toBeNull();
    const button = screen.getByRole('button', { name: 'Allow access' });
    await waitFor(() => expect(document.activeElement).toBe(button));
    fireEvent.click(button);
    expect(port.happened).toEqual([`asks for ${PATTERN}`]);
    await screen.findByRole('switch');
  });

  test('declined again, it stays so and can be asked again', async () => {
    open({ ...TABS.revoked, allow: false });
    fireEvent.click(await screen.findByRole('button', { name: 'Allow access' }));
    await screen.findByRole('button', { name: 'Ask again' });
  });
});

describe('the popup on another site', () => {
  test('a product at its own address is switched on with one click, told before the browser asks', async () => {
    const port = open({ ...TABS.recognised, done: true });
    await screen.findByText(/Recognised by its address/);
    expect(screen.getByText('Stable')).toBeDefined();
    const button = screen.getByRole('button', { name: 'Switch on for acme.zendesk.com' });
    await waitFor(() => expect(document.activeElement).toBe(button));
    fireEvent.click(button);
    expect(port.happened).toEqual([INTENT, `asks for ${PATTERN}`]);
    await screen.findByRole('switch');
  });

  test('where the popup outlives the question, it sees to it that the site is on', async () => {
    const port = open(TABS.recognised);
    fireEvent.click(await screen.findByRole('button', { name: /^Switch on/ }));
    await screen.findByRole('switch');
    expect(port.happened).toEqual([INTENT, `asks for ${PATTERN}`, INTENT]);
  });

  test('declined, nothing is changed and it says so', async () => {
    const port = open({ ...TABS.recognised, allow: false });
    fireEvent.click(await screen.findByRole('button', { name: /^Switch on/ }));
    await screen.findByText(/Not allowed: Deskside stays off here/);
    expect(port.tab.state).toBe('off');
    expect(screen.getByRole('button', { name: /^Switch on/ })).toBeDefined();
  });

  test('a product on a host of one’s own is recognised by its page; another can be chosen', async () => {
    const port = open(TABS['own-host']);
    await screen.findByText(/Recognised by its page/);
    expect(screen.getByText('Tested on the product itself.', { exact: false })).toBeDefined();
    choose('FreeScout');
    await screen.findByText(/Known from one source only/);
    fireEvent.click(screen.getByRole('button', { name: 'Switch on for desk.example' }));
    expect(port.happened[0]).toBe(
      'intend-switch-on {"origin":"https://desk.example","helpdesk":"freescout"}',
    );
  });

  test('what nobody recognises wants a choice first', async () => {
    const port = open(TABS.off);
    const button = await screen.findByRole<HTMLButtonElement>('button', {
      name: 'Switch on for desk.example',
    });
    expect(button.disabled).toBe(true);
    expect(document.activeElement).toBe(screen.getByRole('combobox'));
    choose('Request Tracker');
    await waitFor(() => expect(button.disabled).toBe(false));
    fireEvent.click(button);
    expect(port.happened).toHaveLength(2);
  });

  test('with a helpdesk for any page at hand, that is the choice', async () => {
    const port = fakePopupPort(TABS.off);
    const plain = { matches: [], settings: [], usesCredential: false };
    port.settings.helpdesks.push({ ...plain, id: 'generic', name: 'Any page', support: 'experimental' });
    render(<PopupPage port={port} />);
    fireEvent.click(await screen.findByRole('button', { name: 'Switch on for desk.example' }));
    expect(port.happened[0]).toContain('"helpdesk":"generic"');
  });

  test('an unencrypted public site is refused with the reason', async () => {
    open(TABS.unencrypted);
    await screen.findByText(/A helpdesk is an https:\/\/ address/);
    expect(screen.queryByRole('button', { name: /^Switch on/ })).toBeNull();
  });

  test('on a page that is no site it says what to do, and the options are there', async () => {
    const port = open(TABS.none);
    await screen.findByText(/Open your helpdesk in this tab/);
    fireEvent.click(screen.getByRole('button', { name: 'Options' }));
    expect(port.happened).toEqual(['opens options #connectors']);
  });

  test('on a page where no extension may look it says so, and offers nothing', async () => {
    open(TABS.closed);
    await screen.findByText(/did not load, or the browser lets no extension look at it/);
    expect(screen.getByText('desk.example')).toBeDefined();
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Options']);
  });

  test('where the settings cannot be read nothing can be switched on, and it leads to what to do', async () => {
    const port = open(TABS.unreadable);
    fireEvent.click(await screen.findByRole('button', { name: 'What to do' }));
    expect(screen.queryByRole('button', { name: /^Switch on|^Teach/ })).toBeNull();
    expect(port.happened).toEqual(['opens options #helpdesks']);
  });

  test('allowed and still not on, it says so', async () => {
    const port = open(TABS.recognised);
    const { send } = port;
    port.send = ((name, request) =>
      name === 'intend-switch-on'
        ? Promise.resolve({ done: false })
        : send(name, request)) as FakePopupPort['send'];
    fireEvent.click(await screen.findByRole('button', { name: /^Switch on/ }));
    await screen.findByText(/could not be switched on here. Try it in its options/);
  });

  test('a page that nobody recognises is headed by its site, not by a product', async () => {
    const port = fakePopupPort(TABS.off);
    const plain = { matches: [], settings: [], usesCredential: false };
    port.settings.helpdesks.unshift({ ...plain, id: 'generic', name: 'Any page', support: 'experimental' });
    render(<PopupPage port={port} />);
    await screen.findByText(/does not know by itself which helpdesk this is/);
    expect(document.querySelector('.popup-product')?.textContent).toBe('desk.example');
    expect(screen.getByText(/Takes the one address beside a word like “Customer”/)).toBeDefined();
    const names = screen.getAllByRole('option').map(({ textContent }) => textContent);
    expect(names.at(-1)).toBe('Any page');
    choose('Request Tracker');
    await waitFor(() =>
      expect(document.querySelector('.popup-product')?.textContent).toBe('Request TrackerVerified'),
    );
  });

  test('a tab that does not answer is said to be so', async () => {
    const port = { ...fakePopupPort(TABS.on), currentTab: () => Promise.reject(new Error('no tab')) };
    render(<PopupPage port={port} />);
    await screen.findByText(/Reload the tab/);
  });
});

function open(scene: Parameters<typeof fakePopupPort>[0]): FakePopupPort {
  const port = fakePopupPort(scene);
  render(<PopupPage port={port} />);
  return port;
}

function choose(name: string): void {
  const select = screen.getByRole<HTMLSelectElement>('combobox');
  select.selectedIndex = [...select.options].findIndex(({ text }) => text === name);
  fireEvent.change(select);
}

function refuseSwitchOff(send: FakePopupPort['send']): FakePopupPort['send'] {
  return async (name, request) => {
    if (name !== 'switch-off') return send(name, request);
    const reply = { ok: false, problems: [{ path: '', message: 'Your organisation sets this.' }] };
    return reply as Awaited<ReturnType<typeof send<typeof name>>>;
  };
}

describe('teaching the page below', () => {
  test('starts there, and the popup is gone', async () => {
    const port = fakePopupPort(TABS.off);
    render(<PopupPage port={port} />);
    fireEvent.click(await screen.findByRole('button', { name: 'Teach Deskside this page' }));
    await waitFor(() => expect(port.happened).toEqual(['start-teaching {"tab":7}', 'closes']));
  });

  test('where that cannot be, the popup says why', async () => {
    const refusal = {
      ok: false as const,
      problems: [{ path: '', message: 'The browser does not let Deskside.' }],
    };
    const port = fakePopupPort({ ...TABS.on, teaching: refusal });
    render(<PopupPage port={port} />);
    fireEvent.click(await screen.findByRole('button', { name: 'Teach Deskside this page' }));
    await screen.findByText('The browser does not let Deskside.');
    expect(port.happened).not.toContain('closes');
  });

  test.each(['none', 'locked'] as const)('is not offered on a tab that is %s', async (kind) => {
    render(<PopupPage port={fakePopupPort(TABS[kind])} />);
    await screen.findByRole('button', { name: 'Options' });
    await waitFor(() => expect(screen.queryByText('Looking at this tab')).toBeNull());
    expect(screen.queryByRole('button', { name: 'Teach Deskside this page' })).toBeNull();
  });
});
