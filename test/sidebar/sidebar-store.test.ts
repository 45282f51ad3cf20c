import { signal } from '@preact/signals';
import { describe, expect, test, vi } from 'vitest';
import { sidebarStore } from '../../components/sidebar/sidebar-store.ts';
import { DEFAULT_LAYOUT } from '../../lib/panel/layout.ts';
import { shows } from '../attacks/attack.ts';
import { billing, crm, failed, found, playedPort, shownFor, timed, timeout, unknown } from './played-port.ts';

const ada = found({ name: 'Ada' });
const bob = found({ name: 'Bob' });

function start() {
  const played = playedPort();
  const store = sidebarStore(played.port, signal(DEFAULT_LAYOUT));
  return { ...played, store, panel: (index = 0) => store.panels.value[index] };
}

describe('which panels are asked', () => {
  test('what the cache holds is there at once and not asked; the rest is asked, once', () => {
    const { store, asked, panel } = start();
    store.show(shownFor('ada@example.com', 1, { panels: [crm, billing], cached: { crm: timed(ada) } }));
    expect(panel(0)).toMatchObject({ answer: { answer: ada }, asking: false });
    expect(panel(1)).toMatchObject({ answer: null, asking: true });
    expect(asked).toMatchObject([{ sequence: 1, connector: 'billing', refresh: false }]);
  });

  test('an expired answer is shown while the next one is asked', async () => {
    const { store, request, panel } = start();
    store.show(shownFor('ada@example.com', 1, { cached: { crm: timed(ada, { expired: true }) } }));
    expect(panel()).toMatchObject({ answer: { answer: ada }, asking: true });
    request('crm').reply(bob);
    await vi.waitFor(() => expect(panel()).toMatchObject({ answer: { answer: bob }, asking: false }));
  });

  test('without a customer nothing is asked', () => {
    const { store, asked } = start();
    store.show({ ...shownFor('ada@example.com'), ticket: { state: 'reading', ticket: { id: '42' } } });
    store.refreshAll();
    expect(asked).toHaveLength(0);
  });

  test('the same notice twice asks once', () => {
    const { store, asked } = start();
    store.show(shownFor('ada@example.com'));
    store.show(shownFor('ada@example.com'));
    expect(asked).toHaveLength(1);
  });

  test('refresh asks the endpoint again, and not twice at once', () => {
    const { store, asked } = start();
    store.show(shownFor('ada@example.com', 1, { cached: { crm: timed(ada) } }));
    store.refresh('crm');
    store.refresh('crm');
    expect(asked).toMatchObject([{ connector: 'crm', refresh: true }]);
  });

  test('an error or a timeout is not asked again by itself', async () => {
    const { store, asked, request, panel } = start();
    store.show(shownFor('ada@example.com'));
    request('crm').reply(timeout);
    await vi.waitFor(() => expect(panel()).toMatchObject({ answer: { answer: timeout } }));
    store.show(shownFor('ada@example.com'));
    expect(asked).toHaveLength(1);
  });

  test('what failed for want of access is asked again once that has changed', async () => {
    const { store, asked, request, panel } = start();
    const missing = { status: 'error', reason: 'permission-missing', mender: 'you' } as const;
    store.show(shownFor('ada@example.com'));
    request('crm').reply(missing);
    await vi.waitFor(() => expect(panel()).toMatchObject({ answer: { answer: missing } }));
    store.show(shownFor('ada@example.com', 2, { validSince: 2 }));
    expect(asked).toHaveLength(2);
  });
});

describe('the law of the sequence', () => {
  test('a higher sequence drops every panel of the former one at once', () => {
    const { store, panel } = start();
    store.show(shownFor('ada@example.com', 1, { cached: { crm: timed(ada) } }));
    store.show(shownFor('bob@example.com', 2));
    expect(panel()).toMatchObject({ answer: null });
  });

  test(shows('6.2', 'a lower sequence is late and changes nothing'), () => {
    const { store, panel } = start();
    store.show(shownFor('bob@example.com', 2, { cached: { crm: timed(bob) } }));
    store.show(shownFor('ada@example.com', 1, { cached: { crm: timed(ada) } }));
    expect(store.shown.value?.sequence).toBe(2);
    expect(panel()).toMatchObject({ answer: { answer: bob } });
  });

  test('an answer for a former sequence is dropped, even where the connector is the same', async () => {
    const { store, asked, panel } = start();
    store.show(shownFor('ada@example.com', 1));
    store.show(shownFor('bob@example.com', 2));
    asked[0]?.reply(ada);
    await settle();
    expect(panel()).toMatchObject({ answer: null, asking: true });
    asked[1]?.reply(bob);
    await vi.waitFor(() => expect(panel()).toMatchObject({ answer: { answer: bob } }));
  });

  test('a reply that says it is for another sequence is dropped', async () => {
    const { store, request, panel } = start();
    store.show(shownFor('bob@example.com', 2));
    request('crm').reply(ada, 1);
    await settle();
    expect(panel()).toMatchObject({ answer: null });
  });

  test('an equal sequence takes the newer answer and leaves what is under way', () => {
    const { store, panel } = start();
    store.show(shownFor('ada@example.com', 1, { panels: [crm, billing] }));
    store.show(shownFor('ada@example.com', 1, { panels: [crm, billing], cached: { crm: timed(ada) } }));
    expect(panel(0)).toMatchObject({ answer: { answer: ada } });
    expect(panel(1)).toMatchObject({ asking: true });
    const older = timed(bob, { at: Date.now() - 60_000 });
    store.show(shownFor('ada@example.com', 1, { panels: [crm, billing], cached: { crm: older } }));
    expect(panel(0)).toMatchObject({ answer: { answer: ada } });
  });

  test('the background may say "stale" and then show nothing new: the panel says so after a while', async () => {
    vi.useFakeTimers();
    const { store, request, panel } = start();
    store.show(shownFor('ada@example.com'));
    request('crm').stale();
    await vi.advanceTimersByTimeAsync(1000);
    expect(panel()).toMatchObject({ asking: true, lost: false });
    await vi.advanceTimersByTimeAsync(2000);
    expect(panel()).toMatchObject({ asking: false, lost: true });
    vi.useRealTimers();
  });
});

describe('a refresh that fails', () => {
  test.each([failed, timeout])(
    'keeps what was found in sight, and says what happened: %j',
    async (failure) => {
      const { store, request, panel } = start();
      store.show(shownFor('ada@example.com', 1, { cached: { crm: timed(ada) } }));
      store.refresh('crm');
      request('crm').reply(failure);
      await vi.waitFor(() =>
        expect(panel()).toMatchObject({ answer: { answer: ada }, failure: { answer: failure } }),
      );
      store.refresh('crm');
      request('crm').reply(unknown);
      await vi.waitFor(() => expect(panel()).toMatchObject({ answer: { answer: unknown }, failure: null }));
    },
  );

  test('is not tried again by itself when a panel is hidden or shown', async () => {
    const { store, asked, request, panel } = start();
    store.show(shownFor('ada@example.com', 1, { cached: { crm: timed(ada, { expired: true }) } }));
    request('crm').reply(failed);
    await vi.waitFor(() => expect(panel()).toMatchObject({ failure: { answer: failed } }));
    store.askMissing();
    expect(asked).toHaveLength(1);
  });

  test('replaces an earlier failure', async () => {
    const { store, request, panel } = start();
    store.show(shownFor('ada@example.com'));
    request('crm').reply(failed);
    await vi.waitFor(() => expect(panel()).toMatchObject({ answer: { answer: failed } }));
    store.refresh('crm');
    request('crm').reply(timeout);
    await vi.waitFor(() => expect(panel()).toMatchObject({ answer: { answer: timeout }, failure: null }));
  });

  test('a background that is gone is lost touch, and the next try mends it', async () => {
    const { store, request, panel } = start();
    store.show(shownFor('ada@example.com'));
    request('crm').fail();
    await vi.waitFor(() => expect(panel()).toMatchObject({ lost: true, asking: false }));
    store.refresh('crm');
    request('crm').reply(ada);
    await vi.waitFor(() => expect(panel()).toMatchObject({ lost: false, answer: { answer: ada } }));
  });
});

/** Lets every promise that is settled be heard. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}
