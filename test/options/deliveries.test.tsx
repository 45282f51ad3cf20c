// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { fakePort } from './fake-port.ts';
import { go, look, openLog, openRow, RULES, rows, withLog } from './open-log.ts';
import { click, openOptions, sentMessage } from './page.tsx';
import {
  answered,
  attempt,
  delivery,
  failed,
  manyDeliveries,
  sampleDeliveries,
  waiting,
} from './sample-deliveries.ts';

withLog();

describe('the deliveries’ log', () => {
  test('says of each its state, ticket, rule, event, attempts, status and when it is due', async () => {
    await openLog([
      waiting('w', { at: 3 }),
      delivery('d', { at: 2, event: 'reply.received', ticket: { id: '9' }, ruleName: 'To the CRM' }),
    ]);
    await waitFor(() => expect(rows()).toHaveLength(2));
    expect(rows()[0]).toMatch(
      /Waiting.*#4711 Invoice is wrong.*Telegram.*Ticket changed.*1 attempt.*HTTP 503.*Next in 2\d:\d\d/,
    );
    expect(rows()[1]).toMatch(/Delivered.*#9.*To the CRM · Customer replied.*1 attempt.*HTTP 200/);
  });

  test('a row opens to why, what was sent with secrets by name, and every attempt with what came back', async () => {
    await openLog([failed('f')]);
    const details = await openRow('Failed');
    expect(details.getByText(/All attempts are used up/)).toBeDefined();
    expect(details.getByText(/Whoever runs the endpoint or your network can mend this/)).toBeDefined();
    expect(details.getByLabelText<HTMLTextAreaElement>('Request').value).toMatch(
      /^POST https:\/\/telegram\.example\.com\/bot\{secret\.token\}\/sendMessage\n(.+\n)+\n\{\n {2}"chat_id": -1001/,
    );
    expect(details.getByText('46 earlier attempts')).toBeDefined();
    expect(details.getAllByText('Unreachable')).toHaveLength(10);
    expect(details.getAllByLabelText<HTMLTextAreaElement>(/^Response at/)[0]?.value).toBe(
      '<h1>Bad gateway</h1>',
    );
  });

  test('an id that other browsers do not share says why, and can be copied', async () => {
    const port = await openLog([delivery('0d7c2f', { shared: false })]);
    const details = await openRow('Delivered');
    expect(details.getByText('Not shared between browsers')).toBeDefined();
    fireEvent.click(details.getByRole('button', { name: 'Copy the webhook-id' }));
    await waitFor(() => expect(port.copied).toEqual(['0d7c2f']));
  });

  test.each(['ticket.opened', 'action'] as const)('%s is nothing that others could share', async (event) => {
    await openLog([delivery('0d7c2f', { shared: false, event })]);
    const details = await openRow('Delivered');
    expect(details.getByText('0d7c2f')).toBeDefined();
    expect(details.queryByText('Not shared between browsers')).toBeNull();
  });

  test('a request is copied as a command without secrets and signature', async () => {
    const port = await openLog([
      delivery('c', {
        request: {
          method: 'PUT',
          url: 'https://x.example/it%27s',
          headers: { authorization: 'Bearer {secret.token}', 'webhook-signature': 'v1,…' },
          body: "it's",
        },
      }),
    ]);
    const details = await openRow('Delivered');
    fireEvent.click(details.getByRole('button', { name: 'Copy as curl' }));
    await waitFor(() => expect(port.copied[0]).toContain(String.raw`--data-raw 'it'\''s'`));
    expect(port.copied[0]).toContain("-X PUT --max-time 10 'https://x.example/it%27s'");
    expect(port.copied[0]).toContain("-H 'authorization: Bearer {secret.token}'");
    expect(port.copied[0]).not.toContain('signature');
  });
});

describe('sending again', () => {
  test('one that failed waits then', async () => {
    const port = await openLog([failed('f')]);
    const details = await openRow('Failed');
    fireEvent.click(details.getByRole('button', { name: 'Send again' }));
    await waitFor(() => expect(rows()[0]).toContain('Waiting'));
    expect((await sentMessage(port, 'send-again')).request).toEqual({ ids: ['f'] });
  });

  test('one that was skipped says why, and is sent anyway', async () => {
    const port = await openLog([
      delivery('s', { state: { is: 'skipped', why: 'own-effect' }, attempts: [] }),
    ]);
    const details = await openRow('Skipped');
    expect(details.getByText(/request to the helpdesk's own site/)).toBeDefined();
    fireEvent.click(details.getByRole('button', { name: 'Send anyway' }));
    await sentMessage(port, 'send-again');
  });

  test('what has no request is not offered', async () => {
    await openLog([
      delivery('s', { state: { is: 'skipped', why: 'path-empty' }, request: null, attempts: [] }),
    ]);
    const details = await openRow('Skipped');
    expect(details.queryByRole('button', { name: 'Send anyway' })).toBeNull();
    expect(details.getByText('There is no request to show.')).toBeDefined();
  });

  test('all that failed since a time: says how many first, then sends them a part at a time', async () => {
    const hourAgo = Date.now() - 30 * 60_000;
    const recent = Array.from({ length: 120 }, (_, index) =>
      failed(`r${index}`, { at: hourAgo + index, endedAt: hourAgo + index }),
    );
    const port = await openLog([...recent, failed('old', { at: 1, endedAt: 1 })]);
    fireEvent.click(await screen.findByRole('button', { name: 'Send failed again…' }));
    await screen.findByText(/^120 deliveries are sent again/);
    const span = screen.getByLabelText<HTMLSelectElement>('Which');
    span.selectedIndex = 2;
    fireEvent.change(span);
    await screen.findByText(/^121 deliveries/);
    click('Send 121 again');
    await screen.findByText('121 deliveries wait to be sent again.');
    const sent = port.sent.flatMap((message) =>
      message.name === 'send-again' ? [message.request.ids.length] : [],
    );
    expect(sent).toEqual([50, 50, 21]);
  });

  test('a background that stops answering half way: says how far it came', async () => {
    const port = await openLog(
      Array.from({ length: 60 }, (_, index) => failed(`f${index}`, { endedAt: Date.now() })),
    );
    fireEvent.click(await screen.findByRole('button', { name: 'Send failed again…' }));
    let asked = 0;
    port.on['send-again'] = () => {
      asked += 1;
      if (asked > 1) throw new Error('dead');
      return { count: 50 };
    };
    fireEvent.click(await screen.findByRole('button', { name: 'Send 60 again' }));
    await screen.findByText(/50 of 60 wait to be sent again/);
  });
});

describe('deleting', () => {
  test('one is asked about, in words that say that it is final', async () => {
    const kept = [waiting('w'), failed('f')];
    await openLog(kept);
    const details = await openRow('Waiting');
    fireEvent.click(details.getByRole('button', { name: 'Delete…' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/never sent/)).toBeDefined();
    expect(dialog.getByText(/cannot be undone/)).toBeDefined();
    fireEvent.click(dialog.getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(kept.map(({ id }) => id)).toEqual(['f']);
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Deliveries' }));
  });

  test('all that have ended leaves what waits', async () => {
    await openLog([waiting('w'), failed('f'), delivery('d')]);
    fireEvent.click(await screen.findByRole('button', { name: 'Delete ended…' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/^2 that were delivered, failed or skipped/)).toBeDefined();
    fireEvent.click(dialog.getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(rows()).toHaveLength(1));
    await screen.findByText('2 deliveries are deleted.');
  });
});

describe('finding', () => {
  test('by state, by rule, by text, each with a way back from nothing', async () => {
    await openLog(sampleDeliveries());
    await waitFor(() => expect(rows()).toHaveLength(9));
    const states = within(screen.getByRole('navigation', { name: 'Deliveries by state' }));
    expect(states.getByRole('link', { name: 'Failed 2' }).getAttribute('href')).toBe('#deliveries//failed');
    await go('#deliveries/parent-note/failed');
    await waitFor(() => expect(rows()).toHaveLength(1));
    const search = screen.getByLabelText('Search');
    fireEvent.input(search, { target: { value: 'nowhere to be found' } });
    await screen.findByText('No such deliveries');
    click('Show all');
    await waitFor(() => expect(rows()).toHaveLength(9));
    expect(location.hash).toBe('#deliveries');
  });

  test('what is typed is asked for once somebody stops typing', async () => {
    const port = await openLog(sampleDeliveries());
    await waitFor(() => expect(rows()).toHaveLength(9));
    for (const text of ['4', '46', '465', '4650'])
      fireEvent.input(screen.getByLabelText('Search'), { target: { value: text } });
    await waitFor(() => expect(rows()).toHaveLength(1));
    const asked = port.sent.flatMap(({ name, request }) =>
      name === 'read-deliveries' ? [request.text] : [],
    );
    expect([...new Set(asked)]).toEqual(['', '4650']);
  });

  test('a search goes on through pages in which nothing is found', async () => {
    const port = fakePort({ config: RULES });
    const [only] = [delivery('far')];
    const counts = { waiting: 0, delivered: 1, failed: 0, skipped: 0 };
    port.on['read-deliveries'] = ({ before }) =>
      before === null
        ? { deliveries: [], next: [7, 'x'], counts, unseen: 0 }
        : { deliveries: [only], next: null, counts, unseen: 0 };
    await openOptions(port, '#deliveries');
    await waitFor(() => expect(rows()).toHaveLength(1));
  });

  test('10,000 deliveries: a page of them, and more on demand', async () => {
    await openLog(manyDeliveries(10_000));
    await waitFor(() => expect(rows()).toHaveLength(50));
    screen.getByRole('link', { name: 'All 10,000' });
    click('Show more');
    await waitFor(() => expect(rows()).toHaveLength(100));
  });
});

describe('a log that is open', () => {
  test('follows what happens', async () => {
    const kept = [waiting('w')];
    await openLog(kept);
    await waitFor(() => expect(rows()[0]).toContain('Waiting'));
    kept.splice(0, 1, delivery('w', { attempts: [attempt(1, answered(503)), attempt(2, answered(201))] }));
    kept.push(waiting('new', { at: Date.now() + 1000 }));
    await look();
    expect(rows()).toHaveLength(2);
    expect(rows()[1]).toMatch(/Delivered.*2 attempts.*HTTP 201/);
  });

  test('moves no row from under the pointer: newer ones wait for a press', async () => {
    const kept = [waiting('w')];
    await openLog(kept);
    await waitFor(() => expect(rows()).toHaveLength(1));
    const list = screen.getByRole('region', { name: 'Deliveries' });
    vi.spyOn(list, 'matches').mockReturnValue(true);
    kept.push(waiting('n1', { at: Date.now() + 1000 }), waiting('n2', { at: Date.now() + 2000 }));
    await look();
    expect(rows()).toHaveLength(1);
    click('Show 2 new');
    await waitFor(() => expect(rows()).toHaveLength(3));
  });

  test('asks nothing while nobody sees the page, and at once when somebody does', async () => {
    const port = await openLog([waiting('w')]);
    await waitFor(() => expect(rows()).toHaveLength(1));
    const asked = () => port.sent.filter(({ name }) => name === 'read-deliveries').length;
    const visible = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    await look();
    const before = asked();
    await look();
    expect(asked()).toBe(before);
    visible.mockRestore();
    document.dispatchEvent(new Event('visibilitychange'));
    await waitFor(() => expect(asked()).toBe(before + 1));
  });

  test('says when the background no longer answers, and recovers', async () => {
    const port = await openLog([waiting('w')]);
    await waitFor(() => expect(rows()).toHaveLength(1));
    port.on['read-deliveries'] = () => Promise.reject(new Error('dead'));
    await look();
    await screen.findByText(/may be out of date/);
    expect(rows()).toHaveLength(1);
    delete port.on['read-deliveries'];
    await look();
    await waitFor(() => expect(screen.queryByText(/may be out of date/)).toBeNull());
  });
});

describe('an empty log', () => {
  test('without rules leads to them', async () => {
    await openOptions(fakePort(), '#deliveries');
    await screen.findByText('No webhook rules yet');
    expect(screen.getByRole('link', { name: 'Webhook rules' }).getAttribute('href')).toBe('#webhooks');
  });

  test('with rules says what makes a delivery', async () => {
    await openLog([]);
    await screen.findByText(/open a ticket that a rule is for/);
  });

  test('that cannot be read says so, and is read again on demand', async () => {
    const port = fakePort({ config: RULES, deliveries: [waiting('w')] });
    port.on['read-deliveries'] = () => Promise.reject(new Error('dead'));
    await openOptions(port, '#deliveries');
    await screen.findByText('The deliveries could not be read.');
    delete port.on['read-deliveries'];
    click('Try again');
    await waitFor(() => expect(rows()).toHaveLength(1));
  });
});

test('where the organisation shows no requests, the log says so, and offers to send again all the same', async () => {
  const withheld = failed('f', { request: null, attempts: [attempt(1, answered(503))] });
  const port = fakePort({
    config: {
      ...RULES,
      organisation: 'ACME',
      adminContact: 'it@acme.example',
      allow: { connectors: true, rules: true, helpdesks: true, export: true, preview: false },
    },
    deliveries: [withheld],
  });
  await openOptions(port, '#deliveries');
  await screen.findByText(/does not show requests and responses here. Ask it@acme.example/);
  const details = await openRow('Failed');
  expect(details.queryByLabelText('Request')).toBeNull();
  expect(details.queryByRole('button', { name: 'Copy as curl' })).toBeNull();
  fireEvent.click(details.getByRole('button', { name: 'Send again' }));
  await sentMessage(port, 'send-again');
});
