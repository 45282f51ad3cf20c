// @vitest-environment jsdom
import '../sidebar/jsdom-gaps.ts';
import { screen, waitFor } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { fakePort } from './fake-port.ts';
import { click, field, openOptions, type, withPage } from './page.tsx';
import { BILLING, samplePreview } from './samples.ts';

withPage();

const WORLD = { config: { connectors: [BILLING] }, secrets: { billing: { key: 'saved' as const } } };
const ANSWER = { customer: { name: 'Ana Rivera', plan: 'Pro' }, invoices: [{ number: '2311' }] };

describe('a template in the form', () => {
  test('a preview shows what it makes of the answer', async () => {
    await openForm();
    await runPreview();
    const frame = await screen.findByTitle('Billing');
    expect(frame.getAttribute('srcdoc')).toMatch(/<dt>Plan<\/dt>\s*<dd>Pro<\/dd>/);
  });

  test('its fault is told to the author with line and column, in form and preview', async () => {
    await openForm();
    type('Liquid template', '<p>\n{{ data.customer.plan | upcas }}');
    const fault = 'Line 2, column 1: There is no filter “upcas”. Did you mean “upcase”?';
    await waitFor(() => expect(notesOf('Liquid template')).toContain(fault));
    await runPreview();
    await waitFor(() => expect(screen.getAllByText(fault)).toHaveLength(2));
  });

  test('names that the response does not have are warned about, and it can be saved', async () => {
    const port = await openForm();
    type('Liquid template', '{{ data.custmer.plan }} {{ tiket.id }}');
    await waitFor(() => expect(notesOf('Liquid template')).toContain('Did you mean “ticket”?'));
    expect(notesOf('Liquid template')).not.toContain('custmer');
    await runPreview();
    await waitFor(() => expect(notesOf('Liquid template')).toContain('Did you mean “data.customer”?'));
    click('Save');
    await screen.findByText('“Billing” is saved.');
    expect(port.settings.effective.connectors[0]?.template).toContain('custmer');
  });
});

async function openForm() {
  const port = fakePort({
    ...WORLD,
    preview: (request) => ({
      ...samplePreview(request),
      answer: { status: 'found', http: 200, data: ANSWER },
      response: { http: 200, body: JSON.stringify(ANSWER) },
    }),
  });
  await openOptions(port, '#connectors/billing');
  return port;
}

async function runPreview(): Promise<void> {
  type('Test address', 'ana@example.com', 'Preview');
  click('Run preview');
  await screen.findByText(/just now/);
}

/** Everything that stands at a field: what is wrong, what is doubted, what helps. */
function notesOf(label: string): string {
  const ids = field(label).getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}
