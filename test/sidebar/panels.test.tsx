// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { open, settled, text } from './open-sidebar.tsx';
import { ada, billing, crm, failed, found, shownFor, timed, timeout, unknown } from './played-port.ts';
import { templateIn } from './template-frames.ts';

describe('panels', () => {
  test('a badge panel shows name, badge, fields and the way to the record', () => {
    open(shownFor('ada@example.com', 1, { cached: { crm: timed(ada) } }));
    const panel = screen.getByRole('region', { name: 'Shop CRM' });
    expect(within(panel).getByText('Ada Lovelace')).toBeTruthy();
    expect(within(panel).getByText('VIP').className).toContain('badge-green');
    expect(within(panel).getAllByRole('term').map(text)).toEqual(['Plan', 'MRR']);
    expect(within(panel).getAllByRole('definition').map(text)).toEqual(['Pro', '€149']);
    const link = within(panel).getByRole('link', { name: 'Open in Shop CRM' });
    expect(link.getAttribute('href')).toBe('https://crm.example/customers/a%207');
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toContain('noopener');
    expect(within(panel).getByText('Plan and spend')).toBeTruthy();
    expect(within(panel).getByText('just now')).toBeTruthy();
  });

  test('what a newer answer says otherwise is marked, with what it was, until the next one', async () => {
    const { request } = open(
      shownFor('ada@example.com', 1, { cached: { crm: timed(ada, { expired: true }) } }),
    );
    const now = found({ customer_id: 'a 7', badge: 'VIP', fields: { Plan: 'Team', MRR: '€149', Seats: 3 } });
    await settled(() => request('crm').reply(now));
    const values = () => screen.getAllByRole('definition').map(text);
    expect(values()).toEqual(['TeamChanged: it was Pro', '€149', '3New since the answer before']);
    await settled(() => screen.getByRole('button', { name: 'Refresh Shop CRM' }).click());
    await settled(() => request('crm').reply(now));
    expect(values()).toEqual(['Team', '€149', '3']);
  });

  test('no field is marked where nothing stood before, whatever its name', () => {
    const fields = { constructor: 'Ana', toString: 'x' };
    open(shownFor('ada@example.com', 1, { cached: { crm: timed(found({ fields })) } }));
    expect(screen.getAllByRole('definition').map(text)).toEqual(['Ana', 'x']);
  });

  test('an unknown customer, with the explanation within reach of the keyboard', () => {
    const { calls } = open(shownFor('ada@example.com', 1, { cached: { crm: timed(unknown) } }));
    expect(screen.getByText('Unknown').className).toContain('badge-gray');
    const more = screen.getByRole('button', { name: 'What does unknown mean?' });
    expect(screen.queryByRole('button', { name: 'How an endpoint answers' })).toBeNull();
    act(() => more.focus());
    fireEvent.click(screen.getByRole('button', { name: 'How an endpoint answers' }));
    expect(calls).toEqual(['open endpoint crm']);
    fireEvent.keyDown(document, { key: 'Escape' });
    expect(screen.queryByRole('button', { name: 'How an endpoint answers' })).toBeNull();
  });

  test('an error says its status, who can mend it, and can be tried again', async () => {
    const { asked, request } = open(shownFor('ada@example.com'));
    await settled(() => request('crm').reply(failed));
    expect(screen.getByText('Error 503').className).toContain('badge-red');
    expect(screen.getByText("The endpoint's owner can mend this.")).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(asked).toHaveLength(2);
    expect(asked[1]).toMatchObject({ connector: 'crm', refresh: true });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Refresh Shop CRM' }));
    await settled(() => request('crm').reply(ada));
    expect(screen.queryByText('Error 503')).toBeNull();
    expect(screen.getByText('Ada Lovelace')).toBeTruthy();
  });

  test('a timeout says how long it waited', async () => {
    const { request } = open(shownFor('ada@example.com'));
    await settled(() => request('crm').reply(timeout));
    expect(screen.getByText('Timeout (3s)').className).toContain('badge-yellow');
  });

  test.each([
    ['permission-missing', 'Access needed', 'Allow access', 'open grant crm'],
    ['secret-missing', 'Secret missing', 'Open options', 'open options crm'],
    ['secret-unreadable', 'Secret unreadable', 'Open options', 'open options crm'],
  ] as const)('%s has a title of its own and is mended by one click', async (reason, title, button, call) => {
    const { request, calls } = open(shownFor('ada@example.com'));
    await settled(() => request('crm').reply({ status: 'error', reason, mender: 'you' }));
    expect(screen.getByText(title).className).toContain('badge');
    expect(text(screen.getByRole('status'))).toBe(`ada@example.com. Shop CRM: ${title}`);
    fireEvent.click(screen.getByRole('button', { name: button }));
    expect(calls).toEqual([call]);
  });

  test('a failed refresh leaves what was found in sight', async () => {
    const { request } = open(shownFor('ada@example.com', 1, { cached: { crm: timed(ada) } }));
    fireEvent.click(screen.getByRole('button', { name: 'Refresh Shop CRM' }));
    expect(screen.getByRole('region', { name: 'Shop CRM' }).getAttribute('aria-busy')).toBe('true');
    expect(screen.getByText('Ada Lovelace')).toBeTruthy();
    await settled(() => request('crm').reply(timeout));
    expect(screen.getByText('Timeout (3s)')).toBeTruthy();
    expect(screen.getByText('Ada Lovelace')).toBeTruthy();
  });

  test('a background that is gone is said in words', async () => {
    const { request } = open(shownFor('ada@example.com'));
    await settled(() => request('crm').fail());
    expect(screen.getByText('Deskside lost touch with this page.')).toBeTruthy();
  });

  test('refresh all asks every connector anew', () => {
    const cached = { crm: timed(ada), billing: timed(unknown) };
    const { asked } = open(shownFor('ada@example.com', 1, { panels: [crm, billing], cached }));
    fireEvent.click(screen.getByRole('button', { name: 'Refresh all' }));
    expect(asked.map(({ connector, refresh }) => `${connector} ${refresh}`)).toEqual([
      'crm true',
      'billing true',
    ]);
  });
});

describe('template panels', () => {
  const FAULT = 'This panel cannot be shown: your admin can mend its template.';
  const template = (text: string) => ({ ...billing, template: text });

  test('show their output in a frame that runs no script', async () => {
    const panels = [
      template('<p onclick="x()">{{ data.plan }} {{ ticket.id }} {{ connector.name }}</p></div>'),
    ];
    open(shownFor('ada@example.com', 1, { panels, cached: { billing: timed(found({ plan: '<Pro>' })) } }));
    const frame = await screen.findByTitle('Billing');
    expect(frame.getAttribute('sandbox')).not.toContain('allow-scripts');
    await expect.poll(() => templateIn('Billing')).toBe('<p>&lt;Pro&gt; 42 Billing</p>');
  });

  test.each([
    ['<b>\n{{ data.x | nope }}', FAULT],
    ['<b></b>'.repeat(5001), FAULT],
    ['{% if data.x %}x{% endif %}', 'The template gave no output for this customer.'],
  ])('that fail or are empty say so in one line', async (text, words) => {
    const panels = [template(text)];
    open(shownFor('ada@example.com', 1, { panels, cached: { billing: timed(found({})) } }));
    expect(await screen.findByText(words)).toBeTruthy();
  });
});
