// @vitest-environment jsdom
import '../sidebar/jsdom-gaps.ts';
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { pause } from '../../lib/pause.ts';
import { templateIn, templatesIn } from '../sidebar/template-frames.ts';
import { fakePort } from './fake-port.ts';
import { click, field, openOptions, problemOf, type, withPage } from './page.tsx';
import { BILLING, samplePreview } from './samples.ts';

withPage();

const WORLD = { config: { connectors: [BILLING] }, secrets: { billing: { key: 'saved' as const } } };
const ANSWER = { customer: { name: 'Ana Rivera', plan: 'Pro' }, invoices: [{ number: '2311' }] };

describe('a template in the form', () => {
  test('a preview shows what it makes of the answer', async () => {
    await openForm();
    await runPreview();
    await waitFor(() => expect(templateIn('Billing')).toMatch(/<dt>Plan<\/dt>\s*<dd>Pro<\/dd>/));
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

describe('the response’s values', () => {
  test('a click puts a value into the template at the caret, a list a loop', async () => {
    await openForm();
    await runPreview();
    type('Liquid template', '<p></p>');
    field('Liquid template').setSelectionRange(3, 3);
    fireEvent.click(screen.getByRole('tab', { name: 'Values' }));
    fireEvent.click(await screen.findByRole('treeitem', { name: /^plan/ }));
    expect(field('Liquid template').value).toBe('<p>{{ data.customer.plan }}</p>');
    expect(document.activeElement).toBe(field('Liquid template'));
    fireEvent.click(screen.getByRole('treeitem', { name: /for each entry/ }));
    expect(field('Liquid template').value).toContain(
      '{% for invoice in data.invoices %}\n  {{ invoice.number }}',
    );
  });

  test('the keyboard walks the tree, opens and closes, and Enter inserts', async () => {
    await openForm();
    await runPreview();
    type('Liquid template', '');
    fireEvent.click(screen.getByRole('tab', { name: 'Values' }));
    const rows = await screen.findAllByRole('treeitem');
    rows[0]?.focus();
    press('ArrowDown');
    expect(document.activeElement?.textContent).toMatch(/^name/);
    press('ArrowLeft');
    expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true');
    press('ArrowLeft');
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-expanded')).toBe('false'));
    press('ArrowRight');
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true'));
    press('ArrowDown');
    press('Enter');
    expect(field('Liquid template').value).toBe('{{ data.customer.name }}');
  });

  test('Enter is about the row that has the focus, whatever moved it there', async () => {
    await openForm();
    await runPreview();
    type('Liquid template', '');
    fireEvent.click(screen.getByRole('tab', { name: 'Values' }));
    fireEvent.click(await screen.findByRole('treeitem', { name: /^plan/ }));
    screen.getByRole('treeitem', { name: /^name/ }).focus();
    press('Enter');
    expect(field('Liquid template').value).toBe('{{ data.customer.plan }}{{ data.customer.name }}');
  });
});

describe('ready-made templates', () => {
  test('are shown as they look, and one takes the template’s place until it is taken back', async () => {
    await openForm();
    const former = field('Liquid template').value;
    click('Ready-made templates…');
    await waitFor(() => expect(templateIn('Timeline')).toContain('<li>'));
    click('Use “Orders table”');
    await waitFor(() => expect(field('Liquid template').value).toContain('{% for order in data.orders'));
    expect(screen.queryByRole('dialog')).toBeNull();
    click('Take the former template back');
    await waitFor(() => expect(field('Liquid template').value).toBe(former));
  });
});

describe('saved test addresses', () => {
  test('are kept with their connector, at most five, and can be removed', async () => {
    const port = await openForm(['ana@example.com', 'bob@example.com']);
    await screen.findByRole('button', { name: 'bob@example.com' });
    type('Test address', 'ana@example.com', 'Preview');
    expect(screen.queryByRole('button', { name: 'Save this address' })).toBeNull();
    type('Test address', 'cyd@example.com', 'Preview');
    await waitFor(() => click('Save this address'));
    click('Remove ana@example.com');
    await waitFor(() =>
      expect(port.sent.filter(({ name }) => name === 'save-test-addresses').at(-1)?.request).toEqual({
        connector: 'billing',
        addresses: ['bob@example.com', 'cyd@example.com'],
      }),
    );
  });

  test('one is tried with a click', async () => {
    const port = await openForm(['ana@example.com']);
    fireEvent.click(await screen.findByRole('button', { name: 'ana@example.com' }));
    await waitFor(() => expect(templateIn('Billing')).toContain('Pro'));
    expect(port.sent.find(({ name }) => name === 'preview')?.request).toMatchObject({
      about: { email: 'ana@example.com' },
    });
  });

  test('all of them stand side by side, light and dark, and teach the template their names', async () => {
    await openForm(['ana@example.com', 'bob@example.com']);
    type('Liquid template', '{{ data.customer.plan }} {{ data.gone }}');
    fireEvent.click(await screen.findByRole('button', { name: 'Side by side, light and dark' }));
    await waitFor(() => expect(templatesIn('Billing')).toEqual(['Pro ', 'Pro ', 'Pro ', 'Pro ']));
    const schemes = screen
      .getAllByTitle<HTMLIFrameElement>('Billing')
      .map((frame) => frame.contentDocument?.documentElement.style.colorScheme);
    expect(schemes).toEqual(['light', 'dark', 'light', 'dark']);
    expect(document.activeElement?.textContent).toBe('Side by side');
    await waitFor(() => expect(notesOf('Liquid template')).toContain('No response so far has “data.gone”.'));
    click('Close');
    await waitFor(() => expect(screen.queryByTitle('Billing')).toBeNull());
  });

  test('one that fails says so beside the others', async () => {
    const port = await openForm(['ana@example.com', 'bob@example.com']);
    port.on.preview = (request) => {
      if ('email' in request.about && request.about.email === 'bob@example.com') throw new Error('gone');
      return samplePreview(request);
    };
    fireEvent.click(await screen.findByRole('button', { name: 'Side by side, light and dark' }));
    await waitFor(() => expect(screen.getAllByText('Deskside got no answer for this.')).toHaveLength(2));
    await waitFor(() => expect(templatesIn('Billing').filter((html) => html !== '')).toHaveLength(2));
  });
});

describe('pictures', () => {
  const TEMPLATE =
    '<img src="https://cdn.example.com/a.png" alt="Ana"><img src="https://other.example/b.png">';

  test('hosts are typed in one field, saved with the connector, and asked for', async () => {
    const port = await openForm();
    type('Pictures from', 'cdn.example.com,  avatars.example.net');
    click('Save');
    await screen.findByText('“Billing” is saved.');
    expect(port.settings.effective.connectors[0]?.imageHosts).toEqual([
      'cdn.example.com',
      'avatars.example.net',
    ]);
    expect(port.asked.at(-1)).toEqual([
      'https://billing.example.com/*',
      'https://cdn.example.com/*',
      'https://avatars.example.net/*',
    ]);
  });

  test('what is no host is refused at the field, said there once, and counted', async () => {
    await openForm();
    type('Pictures from', 'cdn.example.com, http://evil.example');
    await waitFor(() => expect(problemOf(field('Pictures from'))).toMatch(/^Pictures come by https/));
    click('Save');
    expect((await screen.findByText(/One field needs a change/)).textContent).toContain('Not saved');
    expect(screen.getAllByText(/^Pictures come by https/)).toHaveLength(1);
  });

  test('the preview shows those of listed hosts, and says why others are missing', async () => {
    const port = await openForm();
    port.on['preview-images'] = ({ hosts, urls }) => {
      expect(hosts).toEqual(['cdn.example.com']);
      return urls.map((url) =>
        url.startsWith('https://cdn.example.com/')
          ? { ok: true, data: 'data:image/png;base64,AAAA' }
          : { ok: false, problem: 'not-listed' },
      );
    };
    type('Liquid template', TEMPLATE);
    type('Pictures from', 'cdn.example.com');
    await runPreview();
    await waitFor(() =>
      expect(templateIn('Billing')).toContain('alt="Ana" src="data:image/png;base64,AAAA"'),
    );
    await screen.findByText(/A picture from other\.example is left out: add the host/);
  });

  test('the preview runs the template and asks for pictures once, though one is missing and the form changes', async () => {
    const port = await openForm();
    port.on['preview-images'] = async ({ urls }) => {
      await pause(10);
      return urls.map(() => ({ ok: false, problem: 'not-listed' }));
    };
    const run = vi.spyOn(port.templates, 'render');
    type('Liquid template', TEMPLATE);
    type('Pictures from', 'cdn.example.com');
    await runPreview();
    await screen.findByText(/A picture from other\.example is left out/);
    type('Name', 'Billing, new');
    await pause(500);
    const asked = port.sent.filter(({ name }) => name === 'preview-images').length;
    expect({ asked, runs: run.mock.calls.length }).toEqual({ asked: 1, runs: 1 });
  });

  test.each(['Run preview', 'Side by side, light and dark'])(
    'a host of pictures that is declined costs “%s” no more than the pictures',
    async (run) => {
      const port = await openForm(['ana@example.com']);
      port.allowed.add('https://billing.example.com/*');
      port.requestHosts = async () => false;
      port.on['preview-images'] = ({ urls }) =>
        urls.map(() => ({ ok: false, problem: 'permission-missing' }));
      type('Liquid template', TEMPLATE);
      type('Pictures from', 'cdn.example.com');
      type('Test address', 'ana@example.com', 'Preview');
      fireEvent.click(await screen.findByRole('button', { name: run }));
      await waitFor(() => expect(templateIn('Billing')).toContain('alt="Ana"'));
      expect(screen.queryByText(/nothing to preview/)).toBeNull();
      if (run === 'Run preview')
        await screen.findByText(
          'A picture from cdn.example.com is left out: the browser does not let Deskside reach that host.',
        );
    },
  );
});

function press(key: string): void {
  fireEvent.keyDown(document.activeElement ?? document.body, { key });
}

async function openForm(tests: string[] = []) {
  const port = fakePort({
    ...WORLD,
    tests: { billing: tests },
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
