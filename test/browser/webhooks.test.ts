import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Requester, Ticket } from '../desk/app/ticket.ts';
import { crmRecords } from '../desk/endpoints/crm-data.ts';
import { openStage, type Stage } from '../desk/stage.ts';
import { reload } from '../driver/load.ts';
import { waitUntil } from '../driver/wait-until.ts';
import { demoRules, demoSecrets } from '../webhooks/demo-rules.ts';
import { enterRuleSecrets } from '../webhooks/enter-rule-secrets.ts';
import { idOf, isSigned, parsedBody } from '../webhooks/read-request.ts';
import { type Received, type Receiver, startReceiver } from '../webhooks/receiver.ts';
import { click } from './hands.ts';
import { untilPanel, untilSidebar } from './sidebar-words.ts';

const EMAIL = 'jan.novak@kavarna-morava.example';
const NAME = 'Ján "J" & </from> {Novák}';
const SUBJECT = 'Two "bags" {short} & </x> \'%2F\' \\n žluť 🐎 ]]>';
const TAGS = ['"vip", {x}', 'žluť'];
const JAN: Requester = { id: 'webhooks', name: NAME, email: EMAIL };
/** What should not come would have come by then, in milliseconds. */
const QUIET = 2000;

describe.each(['chromium', 'firefox'] as const)('webhook rules of an organisation, in %s', (kind) => {
  let stage: Stage;
  let receiver: Receiver;
  let page: Page;
  let sidebar: Frame;
  let ticket: Ticket;
  beforeAll(async () => {
    receiver = await startReceiver();
    stage = await openStage(kind, { rules: demoRules(receiver.url) });
    await enterRuleSecrets(stage.driver, demoSecrets);
    ticket = stage.desk.tickets.create(JAN, SUBJECT, 'Hello');
    stage.desk.tickets.change(ticket.id, { tags: TAGS });
    page = await stage.openTicket(ticket.id);
    sidebar = await stage.sidebar(page);
    await untilPanel(sidebar, 'CRM', 'Jan Novák');
  });
  afterAll(async () => {
    await stage?.close();
    await receiver?.close();
  });

  test('tell of a ticket that was opened, in signed JSON that holds what the page shows', async () => {
    const sent = await taken(2, 'POST');
    sent.sort((one, other) => eventOf(one).localeCompare(eventOf(other)));
    expect(sent.map(({ path }) => decodeURIComponent(path))).toEqual(
      Array(2).fill(`/json/${ticket.id}/${SUBJECT}`),
    );
    expect(sent.map(parsedBody)).toEqual(
      ['ticket.first_seen', 'ticket.opened'].map((event, index) => ({
        id: idOf(sent[index] as Received),
        event,
        subject: SUBJECT,
        from: NAME,
        tags: TAGS,
        parent: null,
      })),
    );
    for (const request of sent) {
      const { hook, signing, signing_next } = demoSecrets.opened;
      expect([isSigned(request, signing), isSigned(request, signing_next)]).toEqual([true, true]);
      expect(isSigned(request, demoSecrets.changed.signing)).toBe(false);
      expect([request.query.get('from'), request.query.get('again')]).toEqual([EMAIL, hook]);
      expect(request.headers.cookie).toBeUndefined();
    }
  });

  test('tell of a customer for each connector that knows them, in a query', async () => {
    const sent = await taken(3, 'GET');
    const plan = crmRecords[EMAIL]?.fields?.['Plan'];
    expect(sent.map(({ query }) => Object.fromEntries(query)).toSorted(byConnector)).toEqual(
      ['billing', 'crm', 'loyalty'].map((connector) => ({ connector, plan, subject: SUBJECT })),
    );
    for (const { headers, body } of sent) {
      expect(headers.authorization).toBe(`Bearer ${demoSecrets.found.token}`);
      expect(body).toBe('');
    }
  });

  test('tell nothing of a reload, or of a second tab', async () => {
    await reload(page);
    await untilPanel(await stage.sidebar(page), 'CRM', 'Jan Novák');
    const second = await stage.openTicket(ticket.id);
    await untilPanel(await stage.sidebar(second), 'CRM', 'Jan Novák');
    await second.close();
    await page.bringToFront();
    await quiet();
  });

  test('tell once of a status that the agent sets, in signed XML', async () => {
    await page.select('.details select[data-field=status]', 'solved');
    const [sent] = await taken(1, 'PUT');
    const leaf = (name: string, text: string) => ({ name, attributes: {}, text, children: [] });
    expect(parsedBody(sent as Received)).toEqual({
      name: 'change',
      attributes: { ticket: String(ticket.id), subject: SUBJECT },
      text: '',
      children: [leaf('from', 'open'), leaf('to', 'solved'), leaf('what', SUBJECT)],
    });
    expect(isSigned(sent as Received, demoSecrets.changed.signing)).toBe(true);
    expect(sent?.headers.authorization).toBe(`Basic ${base64(`deskside:${demoSecrets.changed.password}`)}`);
    await quiet();
  });

  test('tell once of the customer’s reply, in a form, when the page shows it', async () => {
    stage.desk.tickets.addMessage(ticket.id, 'Still two short.', 'customer');
    await page.select('.details select[data-field=priority]', 'high');
    const [sent] = await taken(1, 'POST');
    expect(parsedBody(sent as Received)).toEqual({
      author: NAME,
      subject: SUBJECT,
      reply: ticket.messages.at(-1)?.id,
      key: demoSecrets.replied.hook,
    });
    expect(sent?.headers['x-api-key']).toBe(demoSecrets.replied.key);
    await quiet();
  });

  test('send what the agent presses, once they say yes, and say that it has arrived', async () => {
    sidebar = await stage.sidebar(page);
    await press(['Escape']);
    expect(receiver.received).toEqual([]);
    await press(['Tab', 'Enter']);
    const [sent] = await taken(1, 'PATCH');
    expect(sent?.path).toBe(`/button/${ticket.id}`);
    expect(parsedBody(sent as Received)).toEqual({
      agent: stage.desk.tickets.me.email,
      link: `${stage.desk.url}/tickets/${ticket.id}`,
    });
    await untilSidebar(sidebar, 'The endpoint has it (HTTP 204)');
  });

  test('say of a press that was refused that it is sent again by itself, and who can mend it', async () => {
    receiver.react({ status: 401 });
    await press(['Tab', 'Enter']);
    expect(await untilSidebar(sidebar, 'is not delivered yet')).toMatch(/again by itself.*admin/);
  });

  /** The rule's button, and then these keys for its question. */
  async function press(keys: ('Escape' | 'Tab' | 'Enter')[]): Promise<void> {
    await click(sidebar, 'Send to billing');
    await untilSidebar(sidebar, 'Send this ticket to billing?');
    for (const key of keys) await page.keyboard.press(key);
  }

  /** So many requests of this method, once they are there: they are taken away, and those of other methods stay. */
  async function taken(count: number, method: string): Promise<Received[]> {
    const find = () => receiver.received.filter((request) => request.method === method);
    await waitUntil(`${count} requests ${method}`, () => find().length >= count, 15_000);
    const found = find();
    expect(found).toHaveLength(count);
    for (const one of found) receiver.received.splice(receiver.received.indexOf(one), 1);
    return found;
  }

  async function quiet(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, QUIET));
    expect(receiver.received).toEqual([]);
  }
});

function byConnector(one: Record<string, string>, other: Record<string, string>): number {
  return (one['connector'] ?? '').localeCompare(other['connector'] ?? '');
}

function eventOf(request: Received): string {
  return (parsedBody(request) as { event: string }).event;
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
