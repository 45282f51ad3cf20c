// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { TemplateFrame } from '../../components/sidebar/TemplateFrame.tsx';
import { type Scheme, ShownScheme } from '../../components/ui/use-color-scheme.ts';
import type { ShownTicket } from '../../lib/shown.ts';
import { open, settled } from './open-sidebar.tsx';
import { billing, failed, found, shownFor, timed, unknown } from './played-port.ts';
import { templateIn } from './template-frames.ts';

const panels = [{ ...billing, template: '<p>{{ data.plan }}</p>{{ data.more }}' }];
const cachedFor = (plan: string) => ({ cached: { billing: timed(found({ plan })) }, panels });
const frame = () => screen.getByTitle<HTMLIFrameElement>('Billing');
const body = () => frame().contentDocument?.body.innerHTML;

const value = () => {
  const shown = frame().contentDocument?.querySelector('dd');
  return `${shown?.textContent}: ${shown?.title}`;
};

async function openAda() {
  const played = open(shownFor('ada@example.com', 1, cachedFor('Ada’s')));
  await expect.poll(() => templateIn('Billing')).toBe('<p>Ada’s</p>');
  return played;
}

test('the next customer’s panel has the same frame, with nothing of the former customer’s from the first moment on', async () => {
  const { show } = await openAda();
  const former = frame();
  const focus = vi.spyOn(former, 'blur');
  show(shownFor('bob@example.com', 2, cachedFor('Bob’s')));
  expect(frame()).toBe(former);
  expect(body()).toBe('');
  expect([former.style.blockSize, former.closest('[hidden]') === null]).toEqual(['', false]);
  expect(focus).toHaveBeenCalled();
  await expect.poll(() => templateIn('Billing')).toBe('<p>Bob’s</p>');
  expect(former.style.blockSize).toBe('0px');
  expect(frame()).toBe(former);
});

test.each([
  ['is being asked for', undefined],
  ['is unknown', unknown],
  ['could not be read', failed],
])(
  'a customer who %s finds the frame empty and out of sight, and the next one in its place',
  async (_, answer) => {
    const { show } = await openAda();
    const former = frame();
    const cached = answer === undefined ? {} : { billing: timed(answer) };
    show(shownFor('bob@example.com', 2, { panels, cached }));
    expect([frame(), body(), former.closest('[hidden]') === null]).toEqual([former, '', false]);
    show(shownFor('cyd@example.com', 3, cachedFor('Cyd’s')));
    await expect.poll(() => templateIn('Billing')).toBe('<p>Cyd’s</p>');
    expect(frame()).toBe(former);
  },
);

test.each<[string, ShownTicket]>([
  ['is being read', { state: 'reading', ticket: { id: '43' } }],
  ['has no address', { state: 'no-address', ticket: { id: '43' } }],
  ['is left for a page without one', { state: 'no-ticket' }],
])('while a ticket %s the frame waits for the next customer, empty and out of sight', async (_, ticket) => {
  const { show } = await openAda();
  const former = frame();
  show({ ...shownFor('', 2, { panels }), ticket });
  expect([frame(), body(), former.style.blockSize]).toEqual([former, '', '']);
  expect(former.parentElement?.closest('.panels, .panel')).toBeNull();
  expect(screen.queryByRole('region')).toBeNull();
  expect(document.body.textContent).not.toContain('Ada');
  show(shownFor('bob@example.com', 3, cachedFor('Bob’s')));
  await expect.poll(() => templateIn('Billing')).toBe('<p>Bob’s</p>');
  expect(frame()).toBe(former);
});

test('an output that is made after the customer was left is never in the frame', async () => {
  const { show } = await openAda();
  show(shownFor('bob@example.com', 2, cachedFor('Bob’s')));
  show({ ...shownFor('', 3, { panels }), ticket: { state: 'reading', ticket: { id: '43' } } });
  await settled(() => {});
  expect(body()).toBe('');
});

test('whoever goes from customer to customer and back sees nothing before it is made anew', async () => {
  const { show } = await openAda();
  show(shownFor('bob@example.com', 2, { panels, cached: {} }));
  show(shownFor('ada@example.com', 3, cachedFor('Ada’s new')));
  expect(body()).toBe('');
  await expect.poll(() => templateIn('Billing')).toBe('<p>Ada’s new</p>');
});

test('an output that is made after the agent has gone on is never in the frame', async () => {
  const { show } = await openAda();
  const said: (string | undefined)[] = [];
  const watcher = new MutationObserver(() => said.push(body()));
  watcher.observe(frame().contentDocument as Document, { childList: true, subtree: true });
  show(shownFor('bob@example.com', 2, cachedFor('Bob’s')));
  show(shownFor('cyd@example.com', 3, cachedFor('Cyd’s')));
  await expect.poll(() => templateIn('Billing')).toBe('<p>Cyd’s</p>');
  await settled(() => {});
  watcher.disconnect();
  expect(said).toEqual(['', '<p>Cyd’s</p>']);
});

test('a frame that the browser loads anew, since it was moved, has its output again, and its values are to be copied', async () => {
  const dl = '<dl><dt>Plan</dt><dd>{{ data.plan }}</dd></dl>';
  const cached = { billing: timed(found({ plan: 'Pro' })) };
  open(shownFor('ada@example.com', 1, { panels: [{ ...billing, template: dl }], cached }));
  await expect.poll(value).toBe('Pro: Copy Plan (C)');
  const { contentDocument } = frame();
  await act(async () => frame().parentElement?.append(frame()));
  expect(frame().contentDocument).not.toBe(contentDocument);
  expect(value()).toBe('Pro: Copy Plan (C)');
});

test('an output that is there before the frame has loaded is written once it has: the last one', async () => {
  const { rerender } = render(<TemplateFrame html="<p>Ada’s</p>" title="Billing" />);
  rerender(<TemplateFrame html="<p>Bob’s</p>" title="Billing" />);
  expect(frame().contentDocument).toBeNull();
  const said: (string | undefined)[] = [];
  frame().addEventListener('load', () => said.push(body()));
  await settled(() => {});
  expect(said).toEqual(['<p>Bob’s</p>']);
});

test('other colours take nothing away of what is in the frame', async () => {
  const look = (scheme: Scheme) => (
    <ShownScheme.Provider value={scheme}>
      <TemplateFrame html="<p>Pro</p>" title="Billing" />
    </ShownScheme.Provider>
  );
  const { rerender } = render(look('light'));
  await settled(() => {});
  const paragraph = frame().contentDocument?.querySelector('p');
  expect(frame().contentDocument?.documentElement.style.colorScheme).toBe('light');
  rerender(look('dark'));
  expect(frame().contentDocument?.documentElement.style.colorScheme).toBe('dark');
  expect(frame().contentDocument?.querySelector('p')).toBe(paragraph);
});

test('what is no document of ours is not written into', async () => {
  await openAda();
  const foreign = new DOMParser().parseFromString('<p>x</p>', 'text/html');
  Object.defineProperty(frame(), 'contentDocument', { value: foreign, configurable: true });
  frame().dispatchEvent(new Event('load'));
  expect(foreign.body.innerHTML).toBe('<p>x</p>');
});
