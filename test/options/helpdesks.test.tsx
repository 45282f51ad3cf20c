// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { fakePort } from './fake-port.ts';
import { choose, click, field, openOptions, problemOf, sentMessage, withPage } from './page.tsx';

withPage();

const ACME = { origin: 'https://acme.zendesk.com', helpdesk: 'zendesk', settings: {}, exclude: [] };
const FORM = /^Switch on for (a|another) site$/;

describe('helpdesks', () => {
  test('an address of a known product is switched on in one click, whatever page of it was pasted', async () => {
    const port = fakePort();
    await openOptions(port, '#helpdesks');
    typeSite('https://acme.zendesk.com/agent/tickets/12?brand=1');
    await screen.findByText(/^Recognised by its address. Built from the product’s own code/);
    click('Switch on');
    expect(port.asked).toEqual([['https://acme.zendesk.com/*']]);
    const { request } = await sentMessage(port, 'switch-on');
    expect(request).toEqual({ origin: 'https://acme.zendesk.com', helpdesk: 'zendesk' });
    await screen.findByText('Deskside is switched on for acme.zendesk.com.');
    expect(screen.getByRole('button', { name: 'Switch off https://acme.zendesk.com' })).toBeDefined();
  });

  test('a host of one’s own wants the product chosen, with how well it is supported', async () => {
    const port = fakePort();
    await openOptions(port, '#helpdesks');
    typeSite('rt.acme.example:8080');
    click('Switch on');
    await waitFor(() => expect(problemOf(field('Helpdesk', FORM))).toMatch(/Choose the helpdesk/));
    expect(port.asked).toEqual([]);
    choose('Helpdesk', /Request Tracker — verified/, FORM);
    await waitFor(() => expect(problemOf(field('Helpdesk', FORM))).toBe(''));
    click('Switch on');
    expect((await sentMessage(port, 'switch-on')).request).toEqual({
      origin: 'https://rt.acme.example:8080',
      helpdesk: 'request-tracker',
    });
  });

  test('the popup’s link brings the site along', async () => {
    await openOptions(fakePort(), '#helpdesks/add/https%3A%2F%2Fdesk.example');
    expect(field('Address of your helpdesk', FORM).value).toBe('https://desk.example');
  });

  test.each([
    ['', /not a web address/],
    ['not a site', /not a web address/],
    ['https://*.zendesk.com', /One exact address/],
    ['http://desk.example', /https:\/\/ address/],
    ['http://user:pass@desk.example', /https:\/\/ address/],
    ['chrome://settings', /not a web address/],
  ])('“%s” is refused', async (typed, says) => {
    const port = fakePort();
    await openOptions(port, '#helpdesks');
    typeSite(typed);
    choose('Helpdesk', /FreeScout/, FORM);
    click('Switch on');
    await waitFor(() => expect(problemOf(field('Address of your helpdesk', FORM))).toMatch(says));
    expect(field('Address of your helpdesk', FORM).value).toBe(typed);
    expect(port.asked).toEqual([]);
  });

  test('declined: nothing is switched on, what was typed stays', async () => {
    const port = fakePort({ allow: false });
    await openOptions(port, '#helpdesks');
    typeSite('acme.zendesk.com');
    click('Switch on');
    await screen.findByText(/was declined/);
    expect(field('Address of your helpdesk', FORM).value).toBe('acme.zendesk.com');
    expect(port.sent.some(({ name }) => name === 'switch-on')).toBe(false);
  });

  test('switching off asks first', async () => {
    const port = fakePort({ config: { helpdesks: [ACME] }, allowed: ['https://acme.zendesk.com/*'] });
    await openOptions(port, '#helpdesks');
    click('Switch off https://acme.zendesk.com');
    await screen.findByRole('heading', { name: 'Switch off acme.zendesk.com?' });
    click('Cancel');
    expect(port.sent.some(({ name }) => name === 'switch-off')).toBe(false);
    click('Switch off https://acme.zendesk.com');
    fireEvent.click(await screen.findByRole('button', { name: 'Switch off' }));
    expect((await sentMessage(port, 'switch-off')).request).toEqual({ origin: 'https://acme.zendesk.com' });
    await screen.findByText('Not switched on anywhere yet');
    await screen.findByText('acme.zendesk.com is switched off.');
  });

  test('the list says how well each is supported, and what was set for it', async () => {
    const sites = [
      { ...ACME, exclude: ['acme.com'] },
      { ...ACME, origin: 'https://rt.acme.example', helpdesk: 'request-tracker' },
    ];
    await openOptions(fakePort({ config: { helpdesks: sites } }), '#helpdesks');
    const [zendesk, tracker] = screen.getAllByRole('listitem').filter((item) => item.className === 'row');
    expect(zendesk?.textContent).toMatch(/acme\.zendesk\.com.*Zendesk.*Stable.*1 address never the customer/);
    expect(tracker?.textContent).toMatch(/rt\.acme\.example.*Request Tracker.*Verified/);
  });

  test('what the organisation set cannot be switched off; missing access can be mended', async () => {
    const port = fakePort({
      config: { helpdesks: [ACME], organisation: 'ACME' },
      locked: { helpdesks: [ACME.origin] },
    });
    await openOptions(port, '#helpdesks');
    expect(screen.getByText('Set by ACME')).toBeDefined();
    expect(screen.queryByRole('button', { name: /Switch off/ })).toBeNull();
    fireEvent.click(await screen.findByRole('button', { name: 'Allow access' }));
    expect(port.asked).toEqual([['https://acme.zendesk.com/*']]);
  });
});

describe('what is missing on a site', () => {
  const DESK = { origin: 'https://desk.example', helpdesk: 'chatwoot', settings: {}, exclude: [] };

  test('a setting that nobody typed is named, with the way to it', async () => {
    await openOptions(fakePort({ config: { helpdesks: [DESK] } }), '#helpdesks');
    expect(
      screen.getByText('Chatwoot cannot be read fully until this is set: Account number.'),
    ).toBeDefined();
    const link = screen.getByRole('link', { name: 'Set it' });
    expect(link.getAttribute('href')).toBe('#helpdesks/edit/https%3A%2F%2Fdesk.example');
  });

  test('so is a helpdesk that this version does not know', async () => {
    await openOptions(fakePort({ config: { helpdesks: [{ ...DESK, helpdesk: 'zammmad' }] } }), '#helpdesks');
    expect(screen.getByText(/“zammmad”, which this version does not know/)).toBeDefined();
    expect(screen.getByRole('link', { name: 'Choose another' })).toBeDefined();
  });

  test('access to several sites is asked for in one click', async () => {
    const port = fakePort({ config: { helpdesks: [ACME, DESK] } });
    await openOptions(port, '#helpdesks');
    fireEvent.click(await screen.findByRole('button', { name: 'Allow 2 hosts' }));
    expect(port.asked).toEqual([['https://acme.zendesk.com/*', 'https://desk.example/*']]);
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Allow/ })).toBeNull());
  });
});

describe('where Deskside is switched on for nothing yet', () => {
  test('the form is for a first site; then for another one', async () => {
    const port = fakePort();
    await openOptions(port, '#helpdesks');
    expect(screen.getByRole('form', { name: 'Switch on for a site' })).toBeDefined();
    typeSite('acme.zendesk.com');
    click('Switch on');
    await screen.findByRole('form', { name: 'Switch on for another site' });
  });

  test('a site of this machine is on no network, and is not warned of', async () => {
    await openOptions(fakePort(), '#helpdesks');
    typeSite('http://10.0.0.7/');
    await screen.findByText(/whoever is on this network/);
    typeSite('http://localhost:3000/');
    await screen.findByText('http://localhost:3000');
    expect(screen.queryByText(/on this network/)).toBeNull();
  });
});

function typeSite(value: string): void {
  fireEvent.input(field('Address of your helpdesk', FORM), { target: { value } });
}
