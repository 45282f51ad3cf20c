import { signal } from '@preact/signals';
import { describe, expect, test, vi } from 'vitest';
import { sidebarStore } from '../../components/sidebar/sidebar-store.ts';
import { DEFAULT_LAYOUT } from '../../lib/panel/layout.ts';
import { billing, crm, customer, failed, found, playedPort, shownFor, timed } from './played-port.ts';

const ada = found({ name: 'Ada' });
const bob = found({ name: 'Bob' });

function start() {
  const played = playedPort();
  const store = sidebarStore(played.port, signal(DEFAULT_LAYOUT));
  return { ...played, store, panel: (index = 0) => store.panels.value[index] };
}

describe('a refresh while the ticket changes', () => {
  const before = shownFor('ada@example.com', 1, { cached: { crm: timed(ada) } });

  test('is asked anew for the same customer, and its answer counts', async () => {
    const { store, asked, panel } = start();
    store.show(before);
    store.refresh('crm');
    asked[0]?.stale();
    store.show({ ...before, sequence: 2 });
    expect(asked).toMatchObject([
      { sequence: 1, refresh: true },
      { sequence: 2, refresh: true },
    ]);
    expect(panel()).toMatchObject({ answer: { answer: ada }, asking: true });
    asked[1]?.reply(bob);
    await vi.waitFor(() => expect(panel()).toMatchObject({ answer: { answer: bob }, asking: false }));
  });

  test('is asked once for all that comes after it was answered', async () => {
    const { store, asked, panel } = start();
    store.show(before);
    store.refresh('crm');
    asked[0]?.reply(bob);
    await vi.waitFor(() => expect(panel()).toMatchObject({ asking: false }));
    store.show({ ...before, sequence: 2 });
    expect(asked).toHaveLength(1);
  });

  test.each([
    ['another customer', customer('bob@example.com')],
    ['another ticket', customer('ada@example.com', { ticket: { id: '43' } })],
  ])('is not asked for %s', (_, ticket) => {
    const { store, asked } = start();
    store.show(before);
    store.refresh('crm');
    store.show({ ...before, sequence: 2, ticket });
    expect(asked).toHaveLength(1);
  });
});

describe('news of the same ticket', () => {
  const asks = (question: string) => [{ ...crm, question }];
  const before = shownFor('ada@example.com', 1, { panels: asks('open'), cached: { crm: timed(ada) } });

  test('leave the mark of what changed, and what went wrong, and ask nobody', async () => {
    const { store, asked, request, panel } = start();
    store.show(before);
    store.refresh('crm');
    request('crm').reply(bob);
    await vi.waitFor(() => expect(panel()).toMatchObject({ former: ada }));
    store.refresh('crm');
    request('crm').reply(failed);
    const settled = { answer: { answer: bob }, former: ada, failure: { answer: failed } };
    await vi.waitFor(() => expect(panel()).toMatchObject(settled));
    store.show({ ...before, sequence: 2 });
    expect(panel()).toMatchObject(settled);
    expect(asked).toHaveLength(2);
  });

  test('ask what has no answer yet, and what has expired meanwhile', () => {
    const { store, asked, panel } = start();
    const cached = timed(ada);
    store.show({ ...before, panels: [crm, billing], cached: { crm: cached } });
    const expired = { crm: { ...cached, expired: true } };
    store.show({ ...before, sequence: 2, panels: [crm, billing], cached: expired });
    expect(asked.map(({ sequence, connector }) => [sequence, connector])).toEqual([
      [1, 'billing'],
      [2, 'crm'],
      [2, 'billing'],
    ]);
    expect(panel(0)).toMatchObject({ answer: { answer: ada }, asking: true });
  });

  test('take what another tab found since', () => {
    const { store, asked, panel } = start();
    store.show(before);
    store.show({ ...before, sequence: 2, cached: { crm: timed(bob, { at: Date.now() + 1000 }) } });
    expect(panel()).toMatchObject({ answer: { answer: bob }, former: ada });
    expect(asked).toHaveLength(0);
  });

  test('ask anew where the question depends on what has changed, even after an error', async () => {
    const { store, asked, request, panel } = start();
    store.show(before);
    store.show({ ...before, sequence: 2, panels: asks('solved'), cached: {} });
    expect(panel()).toMatchObject({ answer: { answer: ada }, asking: true });
    request('crm').reply(failed);
    await vi.waitFor(() => expect(panel()).toMatchObject({ failure: { answer: failed }, asking: false }));
    store.show({ ...before, sequence: 3, panels: asks('solved'), cached: {} });
    expect(asked).toHaveLength(1);
    store.show({ ...before, sequence: 4, panels: asks('closed'), cached: {} });
    expect(asked).toHaveLength(2);
  });

  test('show what the cache holds for the new question', () => {
    const { store, asked, panel } = start();
    store.show(before);
    store.show({ ...before, sequence: 2, panels: asks('solved'), cached: { crm: timed(bob) } });
    expect(panel()).toMatchObject({ answer: { answer: bob }, former: null });
    expect(asked).toHaveLength(0);
  });
});

describe('what counts no more', () => {
  const by = (agent?: string) =>
    customer('ada@example.com', { ticket: { id: '42', ...(agent && { agent }) } });

  test.each([
    ['a connector, a secret or "Forget customer data"', { validSince: 2 }, undefined],
    ['another agent', {}, 'grace@acme.example'],
  ])('is gone after %s, also where the next lookup fails', async (_, more, agent) => {
    const { store, request, panel } = start();
    store.show(shownFor('ada@example.com', 1, { ticket: by('ana@acme.example') }));
    request('crm').reply(ada);
    await vi.waitFor(() => expect(panel()).toMatchObject({ answer: { answer: ada } }));
    store.show(shownFor('ada@example.com', 2, { ticket: by(agent ?? 'ana@acme.example'), ...more }));
    expect(panel()).toMatchObject({ answer: null, asking: true });
    request('crm').reply(failed);
    await vi.waitFor(() => expect(panel()).toMatchObject({ answer: { answer: failed }, failure: null }));
  });

  test('is gone too where the notice of it came too late and the next one was faster', () => {
    const { store, panel } = start();
    store.show(shownFor('ada@example.com', 1, { cached: { crm: timed(ada) } }));
    store.show(shownFor('ada@example.com', 3, { validSince: 2 }));
    expect(panel()).toMatchObject({ answer: null, asking: true });
  });

  test('is not what one agent saw, once the page says who that is', () => {
    const { store, panel } = start();
    store.show(shownFor('ada@example.com', 1, { ticket: by(), cached: { crm: timed(ada) } }));
    store.show(shownFor('ada@example.com', 2, { ticket: by('ana@acme.example') }));
    expect(panel()).toMatchObject({ answer: { answer: ada } });
  });
});
