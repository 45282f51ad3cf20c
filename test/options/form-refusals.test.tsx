// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { type FakePort, fakePort } from './fake-port.ts';
import {
  choose,
  click,
  field,
  fieldAt,
  openOptions,
  problemOf,
  sentMessage,
  type,
  typeInto,
  withPage,
} from './page.tsx';
import { BILLING, CRM } from './samples.ts';

withPage();

/** Label of the field, what is typed, and what the field then says. */
const BAD_INPUT: [label: string, typed: string, says: RegExp][] = [
  ['Name', '   ', /needs a name/],
  ['Name', 'n'.repeat(81), /at most 80/],
  ['Description', 'd'.repeat(301), /at most 300/],
  ['Endpoint URL', 'not an address', /not a web address/],
  ['Endpoint URL', 'http://api.example.com/lookup', /https:\/\/ address/],
  ['Endpoint URL', 'ftp://api.example.com', /https:\/\/ address/],
  ['Endpoint URL', 'https://admin:pass@api.example.com/', /user name and password/],
  ['Secret header name', 'X Key', /letters, digits and hyphens/],
  ['Secret header name', 'Cookie', /Browsers do not let/],
  ['Secret header name', 'Sec-Fetch-Mode', /Browsers do not let/],
  ['Secret header name', 'Content-Type', /Deskside sets/],
  ['Secret header value', 'ключ', /Latin letters/],
  ['Timeout, in seconds', '0', /From 1 to 10/],
  ['Timeout, in seconds', '11', /From 1 to 10/],
  ['Timeout, in seconds', 'soon', /From 1 to 10/],
  ['Timeout, in seconds', '', /From 1 to 10/],
  ['Statuses for “customer unknown”', '404, 200', /from 400 to 599/],
  ['Link template', 'javascript:alert({customer_id})', /starts with https/],
  ['Link template', 'https://{customer_id}.example.com/', /not a web address/],
];

describe('bad input', () => {
  test.each(BAD_INPUT)('%s “%s” is refused at its field, and stays there', async (label, typed, says) => {
    const port = await openForm();
    type(label, typed);
    await waitFor(() => expect(problemOf(field(label))).toMatch(says));
    click('Save');
    await waitFor(() => expect(document.activeElement).toBe(field(label)));
    expect(field(label).value).toBe(typed);
    expectNothingSaved(port);
  });

  test('a snippet without a text is refused at its field, said there once, and counted', async () => {
    const port = await openForm();
    click('Add snippet');
    await screen.findByRole('group', { name: 'Snippet 1' });
    typeInto(fieldAt('snippets.0.name'), 'Plan');
    click('Save');
    await screen.findByText(/One field needs a change/);
    const problem = problemOf(fieldAt('snippets.0.text'));
    expect(problem).not.toBe('');
    expect(screen.getAllByText(problem)).toHaveLength(1);
    expectNothingSaved(port);
  });

  test('a field says nothing while it is being typed for the first time', async () => {
    await openForm();
    const input = field('Endpoint URL');
    input.focus();
    fireEvent.input(input, { target: { value: 'http' } });
    await waitFor(() => expect(screen.getByText('Not saved yet')).toBeDefined());
    expect(problemOf(input)).toBe('');
  });

  test('a field that was mended says nothing more', async () => {
    await openForm();
    type('Timeout, in seconds', '11');
    await waitFor(() => expect(problemOf(field('Timeout, in seconds'))).not.toBe(''));
    type('Timeout, in seconds', '2.5');
    await waitFor(() => expect(problemOf(field('Timeout, in seconds'))).toBe(''));
  });

  test('header rows refuse names that browsers drop and secrets that are misspelt', async () => {
    const port = await openForm();
    click('Add header');
    await screen.findByRole('group', { name: 'Header 1' });
    typeInto(fieldAt('headers.0.name'), 'Origin');
    typeInto(fieldAt('headers.0.value'), 'Bearer {secret.a b}');
    await waitFor(() => expect(problemOf(fieldAt('headers.0.name'))).toMatch(/Browsers do not let/));
    expect(problemOf(fieldAt('headers.0.value'))).toMatch(/written {secret.name}/);
    click('Save');
    expectNothingSaved(port);
  });

  test('what is wrong in one row is said at that row, though a row above it is empty', async () => {
    await openForm();
    click('Add header');
    await screen.findByRole('group', { name: 'Header 1' });
    click('Add header');
    await screen.findByRole('group', { name: 'Header 2' });
    typeInto(fieldAt('headers.1.name'), 'Host');
    await waitFor(() => expect(problemOf(fieldAt('headers.1.name'))).toMatch(/Browsers do not let/));
    expect(problemOf(fieldAt('headers.0.name'))).toBe('');
  });

  test('a header that is there twice is refused', async () => {
    const port = await openForm();
    click('Add header');
    await screen.findByRole('group', { name: 'Header 1' });
    typeInto(fieldAt('headers.0.name'), 'x-api-key');
    typeInto(fieldAt('headers.0.value'), '1');
    click('Save');
    await waitFor(() => expect(problemOf(field('Secret header name'))).toMatch(/twice/));
    expectNothingSaved(port);
  });

  test('bounds for what the endpoint says must leave room, and are not asked for where nothing is kept', async () => {
    const port = await openForm();
    type('At least, in seconds', '600');
    type('At most, in seconds', '60');
    await waitFor(() => expect(problemOf(field('At most, in seconds'))).toMatch(/shorter than the shortest/));
    type('At most, in seconds', '3600');
    click('Save');
    expect((await sentMessage(port, 'save-connector')).request.connector.cache?.ttlSeconds).toEqual({
      min: 600,
      max: 3600,
    });
    choose('An answer stays fresh for', /Always ask/);
    await waitFor(() => expect(screen.queryByLabelText('At most, in seconds')).toBeNull());
  });

  test('other hours than those offered are checked too', async () => {
    await openForm();
    choose('An answer stays fresh for', /Other/);
    await waitFor(() => expect(field('Hours')).toBeDefined());
    type('Hours', '-1');
    await waitFor(() => expect(problemOf(field('Hours'))).toMatch(/8760/));
  });
});

describe('placeholders', () => {
  test('an unknown one is refused at its field, with the one that may be meant', async () => {
    const port = await openForm();
    type('Endpoint URL', 'https://crm.example.com/customers/{emial}');
    await waitFor(() => expect(problemOf(field('Endpoint URL'))).toMatch(/Is \{email\} meant\?/));
    click('Save');
    expectNothingSaved(port);
  });

  test('an own body that is no JSON is refused where it stands, its part unfolded', async () => {
    await openForm();
    fireEvent.click(screen.getByLabelText('Send a body of your own'));
    await waitFor(() => expect(field('Body').value).toContain('{email}'));
    type('Body', '{"mail": {email}}');
    await waitFor(() => expect(problemOf(field('Body'))).toMatch(/between quotation marks/));
    click('Save');
    await waitFor(() => expect(document.activeElement).toBe(field('Body')));
    expect(field('Body').closest('details')?.open).toBe(true);
  });
});

describe('templates', () => {
  test('one that does not parse is refused at its field with line and column', async () => {
    const port = await openForm('#connectors/billing');
    type('Liquid template', '<p>\n  {% endfr %}\n</p>');
    click('Save');
    await waitFor(() => expect(problemOf(field('Liquid template'))).toMatch(/^Line 2, column 3:/));
    await waitFor(() => expect(document.activeElement).toBe(field('Liquid template')));
    expect(field('Liquid template').value).toContain('{% endfr %}');
    expectNothingSaved(port);
  });

  test('an empty one is refused', async () => {
    await openForm('#connectors/billing');
    type('Liquid template', '  ');
    await waitFor(() => expect(problemOf(field('Liquid template'))).toMatch(/Write a template/));
  });
});

async function openForm(hash = '#connectors/crm'): Promise<FakePort> {
  const port = fakePort({
    config: { connectors: [CRM, BILLING] },
    secrets: { crm: { key: 'saved' }, billing: { key: 'saved' } },
  });
  await openOptions(port, hash);
  return port;
}

function expectNothingSaved(port: FakePort): void {
  expect(port.sent.filter(({ name }) => name === 'save-connector')).toEqual([]);
}
