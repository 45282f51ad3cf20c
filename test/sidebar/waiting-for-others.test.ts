import { signal } from '@preact/signals';
import { describe, expect, test, vi } from 'vitest';
import { sidebarStore } from '../../components/sidebar/sidebar-store.ts';
import { DEFAULT_LAYOUT, type SidebarLayout } from '../../lib/panel/layout.ts';
import type { PanelSpec } from '../../lib/panel/panel-spec.ts';
import { crm, failed, found, playedPort, shownFor, timed, unknown } from './played-port.ts';

const pro: PanelSpec = {
  ...crm,
  connector: 'pro',
  name: 'Pro only',
  waitsFor: { connector: 'crm', path: 'plan', values: ['Pro'] },
};
const seats: PanelSpec = { ...pro, connector: 'seats', waitsFor: { connector: 'pro', path: '', values: [] } };
const billing: PanelSpec = { ...crm, connector: 'billing' };
const panels = [seats, pro, crm, billing];

function start(layout: Partial<SidebarLayout> = {}) {
  const played = playedPort();
  const store = sidebarStore(played.port, signal({ ...DEFAULT_LAYOUT, ...layout }));
  return {
    ...played,
    store,
    seen: () => store.panels.value.map(({ spec }) => spec.connector),
    askedFor: () => played.asked.map(({ connector }) => connector),
  };
}

describe("a panel that waits for another's answer", () => {
  test('is neither shown nor asked before, and holds up nobody', () => {
    const { store, seen, askedFor } = start();
    store.show(shownFor('ada@example.com', 1, { panels }));
    expect(seen()).toEqual(['crm', 'billing']);
    expect(askedFor()).toEqual(['crm', 'billing']);
  });

  test('is asked once that fits, and the next in the chain after it, each in its place', async () => {
    const { store, seen, askedFor, request } = start();
    store.show(shownFor('ada@example.com', 1, { panels }));
    request('crm').reply(found({ plan: 'Pro' }));
    await vi.waitFor(() => expect(seen()).toEqual(['pro', 'crm', 'billing']));
    request('pro').reply(found({}));
    await vi.waitFor(() => expect(seen()).toEqual(['seats', 'pro', 'crm', 'billing']));
    expect(askedFor()).toEqual(['crm', 'billing', 'pro', 'seats']);
  });

  test('of one that the agent has hidden: that is asked for its sake, and stays hidden', async () => {
    const { store, seen, askedFor, request } = start({ hidden: ['crm', 'billing'] });
    store.show(shownFor('ada@example.com', 1, { panels: [crm, billing, pro] }));
    expect(askedFor()).toEqual(['crm']);
    request('crm').reply(found({ plan: 'Pro' }));
    await vi.waitFor(() => expect(seen()).toEqual(['pro']));
    expect(askedFor()).toEqual(['crm', 'pro']);
  });

  test.each([found({ plan: 'Free' }), unknown, failed])(
    'stays away where it does not fit: %j',
    async (answer) => {
      const { store, seen, request, askedFor } = start();
      store.show(shownFor('ada@example.com', 1, { panels }));
      request('crm').reply(answer);
      await vi.waitFor(() => expect(store.panels.value[0]?.answer).not.toBeNull());
      expect(seen()).toEqual(['crm', 'billing']);
      expect(askedFor()).toEqual(['crm', 'billing']);
    },
  );

  test('is there at once with what the cache holds', () => {
    const { store, seen, askedFor } = start();
    const cached = { crm: timed(found({ plan: 'Pro' })), pro: timed(found({})), billing: timed(unknown) };
    store.show(shownFor('ada@example.com', 1, { panels, cached }));
    expect(seen()).toEqual(['seats', 'pro', 'crm', 'billing']);
    expect(askedFor()).toEqual(['seats']);
  });

  test('goes when the other answer changes, and comes back without asking for what it has', async () => {
    const { store, seen, request, asked } = start();
    const cached = { crm: timed(found({ plan: 'Pro' })), pro: timed(found({})), billing: timed(unknown) };
    store.show(shownFor('ada@example.com', 1, { panels: [pro, crm, billing], cached }));
    store.refresh('crm');
    request('crm').reply(found({ plan: 'Free' }));
    await vi.waitFor(() => expect(seen()).toEqual(['crm', 'billing']));
    store.refreshAll();
    expect(asked.map(({ connector }) => connector)).toEqual(['crm', 'crm', 'billing']);
    request('crm').reply(found({ plan: 'Pro' }));
    await vi.waitFor(() => expect(seen()).toEqual(['pro', 'crm', 'billing']));
    expect(asked).toHaveLength(3);
  });

  test('a former ticket’s answer brings nothing into sight', async () => {
    const { store, seen, asked } = start();
    store.show(shownFor('ada@example.com', 1, { panels }));
    store.show(shownFor('bob@example.com', 2, { panels }));
    asked[0]?.reply(found({ plan: 'Pro' }));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(seen()).toEqual(['crm', 'billing']);
  });
});
