// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { HelpdeskDescription } from '../../lib/helpdesks/helpdesk.ts';
import { shows } from '../attacks/attack.ts';
import { describeDesk } from './describe-desk.ts';
import { readPage } from './read-page.ts';

const THREAD = `
  <p class="sender" data-name="Jan" data-email="jan@company.cz"></p>
  <p class="sender" data-name="Eva" data-email="eva@company.cz"></p>
  <p class="sender" data-name="Petra" data-email="petra@acme.example"></p>`;

const senders: HelpdeskDescription['fields'] = {
  email: [{ from: 'dom', select: '.sender', read: { attribute: 'data-email' }, pick: 'fromLast' }],
  others: [{ from: 'dom', select: '.sender', read: { attribute: 'data-email' }, pick: 'all' }],
  name: [{ from: 'dom', select: '.sender[data-email="{email}"]', read: { attribute: 'data-name' } }],
};

test(
  shows('37.1', "the newest sender who is not of the team is the customer, under that sender's own name"),
  async () => {
    const desk = describeDesk({ fields: senders });
    expect(await customerOf(desk, 'https://desk.example/t/1', ['acme.example'])).toEqual({
      state: 'address',
      email: 'eva@company.cz',
      name: 'Eva',
      others: ['jan@company.cz'],
    });
  },
);

test("an address that the URL names as the team's own is not the customer", async () => {
  const desk = describeDesk({
    ticket: [{ in: 'path', pattern: '^/(?<mailbox>[^/]+)/t/(?<id>\\d+)$' }],
    fields: senders,
    ownAddresses: [{ from: 'url', capture: 'mailbox' }],
  });
  const customer = await customerOf(desk, 'https://desk.example/eva%40company.cz/t/1', ['acme.example']);
  expect(customer).toMatchObject({ email: 'jan@company.cz', name: 'Jan', others: [] });
});

test('nor does the heuristic take it', async () => {
  const desk = describeDesk({
    fields: {},
    ownAddresses: [{ from: 'dom', select: '.sender', read: { attribute: 'data-email' }, pick: 'all' }],
    generic: true,
  });
  expect(await customerOf(desk, 'https://desk.example/t/1', [])).toEqual({ state: 'candidates', emails: [] });
});

async function customerOf(desk: ReturnType<typeof describeDesk>, url: string, exclude: string[]) {
  const document = new DOMParser().parseFromString(THREAD, 'text/html');
  const { view } = await readPage(desk, { url, document, answers: [], exclude });
  return view.state === 'ticket' ? view.ticket.customer : view.state;
}
