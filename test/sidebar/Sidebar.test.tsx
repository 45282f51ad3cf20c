// @vitest-environment jsdom
import './jsdom-gaps.ts';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { Sidebar } from '../../components/sidebar/Sidebar.tsx';
import type { Shown, ShownTicket } from '../../lib/messages.ts';
import { runJob } from '../../lib/panel/liquid-engine.ts';
import type { TemplateRenderer } from '../../lib/panel/render-template.ts';
import {
  billing,
  crm,
  customer,
  failed,
  found,
  playedPort,
  shownFor,
  timed,
  timeout,
  unknown,
} from './played-port.ts';

afterEach(cleanup);

const ada = found({
  customer_id: 'a 7',
  name: 'Ada Lovelace',
  badge: 'VIP',
  badge_color: 'green',
  fields: { Plan: 'Pro', MRR: '€149' },
});
const renderHere: TemplateRenderer['render'] = async (template, variables) =>
  runJob({ kind: 'render', template, variables });

function open(shown?: Shown) {
  const played = playedPort();
  render(<Sidebar port={played.port} render={renderHere} />);
  const show = (next: Shown) => act(() => played.show(next));
  if (shown !== undefined) show(shown);
  return { ...played, show };
}

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
    ['permission-missing', 'Allow access', 'open grant crm'],
    ['secret-missing', 'Open options', 'open options crm'],
    ['secret-unreadable', 'Open options', 'open options crm'],
  ] as const)('%s is mended by one click', async (reason, button, call) => {
    const { request, calls } = open(shownFor('ada@example.com'));
    await settled(() => request('crm').reply({ status: 'error', reason, mender: 'you' }));
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
  const template = (text: string) => ({ ...billing, template: text });

  test('show their output in a frame that runs no script', async () => {
    const panels = [
      template('<p onclick="x()">{{ data.plan }} {{ ticket.id }} {{ connector.name }}</p></div>'),
    ];
    open(shownFor('ada@example.com', 1, { panels, cached: { billing: timed(found({ plan: '<Pro>' })) } }));
    const frame = await screen.findByTitle('Billing');
    expect(frame.getAttribute('sandbox')).not.toContain('allow-scripts');
    expect(frame.getAttribute('srcdoc')).toContain('<body dir="auto"><p>&lt;Pro&gt; 42 Billing</p></body>');
  });

  test.each([
    ['<b>\n{{ data.x | nope }}', 'Line 2, column 1: undefined filter: nope'],
    ['<b></b>'.repeat(5001), 'The output has more than 5,000 elements.'],
    ['{% if data.x %}x{% endif %}', 'The template gave no output for this customer.'],
  ])('that fail or are empty say so', async (text, words) => {
    const panels = [template(text)];
    open(shownFor('ada@example.com', 1, { panels, cached: { billing: timed(found({})) } }));
    expect(await screen.findByText(words)).toBeTruthy();
  });
});

describe('from ticket to ticket', () => {
  test('the next ticket and what the cache holds for it are there at once; nothing of the former is', () => {
    const { show } = open(shownFor('ada@example.com', 1, { cached: { crm: timed(ada) } }));
    show(shownFor('bob@example.com', 2, { cached: { crm: timed(found({ name: 'Bob' })) } }));
    expect(document.body.textContent).not.toContain('Ada');
    expect(document.body.textContent).not.toContain('ada@');
    expect(screen.getByRole('heading', { name: 'bob@example.com' })).toBeTruthy();
    expect(screen.getByText('Bob')).toBeTruthy();
  });

  test('the former panels blank at once while the next ones are asked', async () => {
    const { show, asked } = open(shownFor('ada@example.com', 1, { cached: { crm: timed(ada) } }));
    show(shownFor('bob@example.com', 2));
    expect(screen.queryByText('Ada Lovelace')).toBeNull();
    expect(screen.getByRole('img', { name: 'Asking Shop CRM' })).toBeTruthy();
    show({ ...shownFor('bob@example.com', 3), ticket: { state: 'reading' } });
    await settled(() => asked[0]?.reply(ada));
    expect(screen.queryByText('Ada Lovelace')).toBeNull();
    expect(screen.queryByRole('region', { name: 'Shop CRM' })).toBeNull();
  });

  test('never takes the focus', () => {
    const { show } = open(shownFor('ada@example.com', 1, { cached: { crm: timed(ada) } }));
    show(shownFor('bob@example.com', 2));
    show({ ...shownFor('', 3), ticket: { state: 'no-ticket' } });
    expect(document.activeElement).toBe(document.body);
  });

  test('results are announced once all are there, and once', async () => {
    const { request } = open(
      shownFor('ada@example.com', 1, { panels: [crm, billing], cached: { crm: timed(ada) } }),
    );
    expect(text(screen.getByRole('status'))).toBe('');
    await settled(() => request('billing').reply(failed));
    expect(text(screen.getByRole('status'))).toBe(
      'ada@example.com. Shop CRM: Ada Lovelace, VIP. Billing: Error 503',
    );
  });
});

describe('whose data it is', () => {
  test('address, name, ticket and subject are printed', () => {
    open({ ...shownFor('', 1), ticket: customer('ada@example.com', { name: 'Ada L.' }) });
    expect(screen.getByRole('heading', { name: 'ada@example.com' })).toBeTruthy();
    expect(screen.getByText('Ada L.')).toBeTruthy();
    expect(screen.getByTitle('#42 Card declined')).toBeTruthy();
  });

  test('a typed address says so, and can be taken back', () => {
    const { calls } = open({ ...shownFor('', 7), ticket: customer('x@example.com', { typed: true }) });
    expect(screen.getByText(/typed by you/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: "back to the ticket's address" }));
    expect(calls).toEqual(['type 7 null']);
  });

  test('the other addresses of a ticket are one click away', () => {
    const { calls } = open({
      ...shownFor('', 3),
      ticket: customer('a@b.example', { others: ['c@d.example'] }),
    });
    const others = screen.getByRole('list', { name: 'Also on this ticket' });
    fireEvent.click(within(others).getByRole('button', { name: 'c@d.example' }));
    expect(calls).toEqual(['type 3 c@d.example']);
  });

  test('another address can be looked up, and the focus goes to its field only then', async () => {
    const { calls } = open(shownFor('ada@example.com', 5));
    const button = screen.getByRole('button', { name: 'Look up another address' });
    fireEvent.click(button);
    const field = screen.getByLabelText('Look up another address', { selector: 'input' });
    expect(document.activeElement).toBe(field);
    fireEvent.input(field, { target: { value: ' bob@example.com ' } });
    await settled(() => fireEvent.submit(field));
    expect(calls).toEqual(['type 5 bob@example.com']);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  test('a refused address stays in its field, with the reason', async () => {
    const { refuseAddresses } = open(shownFor('ada@example.com'));
    refuseAddresses();
    fireEvent.click(screen.getByRole('button', { name: 'Look up another address' }));
    const field = screen.getByRole('textbox');
    fireEvent.input(field, { target: { value: 'a@b' } });
    await settled(() => fireEvent.submit(field));
    expect(text(screen.getByRole('alert'))).toContain('was refused');
    expect((field as HTMLInputElement).value).toBe('a@b');
  });

  test('Escape closes the form and gives the focus back', () => {
    open(shownFor('ada@example.com'));
    const button = screen.getByRole('button', { name: 'Look up another address' });
    fireEvent.click(button);
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape' });
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  test('an address half typed for one ticket is never looked up for the next', () => {
    const { show } = open(shownFor('ada@example.com', 1));
    fireEvent.click(screen.getByRole('button', { name: 'Look up another address' }));
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'for-ticket-42@example.com' } });
    show({ ...shownFor('', 2), ticket: customer('bob@example.com', { ticket: { id: '43' } }) });
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('without a customer', () => {
  const facts = { id: '42', subject: 'Card declined' };
  const states: [ShownTicket, string][] = [
    [{ state: 'no-ticket' }, 'No ticket is open'],
    [{ state: 'new-ticket' }, 'This ticket is still being written'],
    [{ state: 'signed-out' }, 'You are signed out of the helpdesk'],
    [{ state: 'unknown' }, 'Nothing read yet'],
    [{ state: 'no-address', ticket: facts, name: 'Visitor 2281' }, 'This customer has no email address'],
    [{ state: 'hidden-address', ticket: facts }, 'The address is hidden from you'],
  ];

  test.each(states)('%j says so, and an address can be typed', async (ticket, words) => {
    const { calls } = open({ ...shownFor('', 4), ticket });
    expect(screen.getByRole('heading', { name: words })).toBeTruthy();
    const field = screen.getByLabelText('Look up an address');
    fireEvent.input(field, { target: { value: 'ada@example.com' } });
    await settled(() => fireEvent.submit(field));
    expect(calls).toEqual(['type 4 ada@example.com']);
  });

  test('while the ticket is read nothing is claimed, and an address can be typed', () => {
    open({ ...shownFor('', 1), ticket: { state: 'reading' } });
    expect(screen.getByRole('img', { name: 'Reading the ticket' })).toBeTruthy();
    expect(screen.queryByRole('heading')).toBeNull();
    expect(screen.getByLabelText('Look up an address')).toBeTruthy();
  });

  test('without connectors it leads to the options', () => {
    const { calls } = open({ ...shownFor('ada@example.com'), panels: [] });
    fireEvent.click(screen.getByRole('button', { name: 'Add a connector' }));
    expect(calls).toEqual(['open options']);
    expect(screen.queryByRole('button', { name: 'Refresh all' })).toBeNull();
  });

  test('it can be closed in every state, the first moment too', () => {
    const { calls } = open();
    fireEvent.click(screen.getByRole('button', { name: 'Close Deskside' }));
    expect(calls).toEqual(['close']);
  });
});

function text(element: Element): string {
  return element.textContent;
}

/** After what an action sets off has been heard and painted. */
function settled(action: () => unknown): Promise<void> {
  return act(async () => {
    action();
    await new Promise((resolve) => setTimeout(resolve));
  });
}
