// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { fakePort } from './fake-port.ts';
import { openLog, openRow, RULES, rows, withLog } from './open-log.ts';
import { click, openOptions, sentMessage } from './page.tsx';
import { answered, attempt, delivery, failed, waiting } from './sample-deliveries.ts';

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
