// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Answer } from '../../lib/lookup/answer.ts';
import { open, settled } from './open-sidebar.tsx';
import { ada, crm, failed, shownFor, timed } from './played-port.ts';
import { standInForCopying } from './stand-in-for-copying.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const panel = () => screen.getByRole('region', { name: 'Shop CRM' });

async function fails(answer: Answer) {
  const played = open(shownFor('ada@example.com'));
  await settled(() => played.request('crm').reply(answer));
  return played;
}

test('a failure names the HTTP status, who can mend it, and offers to try again', async () => {
  const { asked } = await fails(failed);
  expect(panel().textContent).toContain('Error 503');
  expect(panel().textContent).toContain("The endpoint's owner can mend this.");
  fireEvent.click(within(panel()).getByRole('button', { name: 'Try again' }));
  expect(asked.at(-1)).toMatchObject({ connector: 'crm', refresh: true });
});

describe('an endpoint that is left alone', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] }));

  test.each(['paused', 'rate-limited'] as const)(
    'counts down and can be asked all the same: %s',
    async (reason) => {
      const answer: Answer = { status: 'error', reason, mender: 'endpoint', until: Date.now() + 65_000 };
      const { asked } = await fails(answer);
      expect(panel().textContent).toContain('another 1:05');
      act(() => void vi.advanceTimersByTime(5000));
      expect(panel().textContent).toContain('another 1:00');
      fireEvent.click(within(panel()).getByRole('button', { name: 'Ask now' }));
      expect(asked.at(-1)).toMatchObject({ refresh: true });
      act(() => void vi.advanceTimersByTime(60_000));
      expect(panel().textContent).toContain('The break is over');
    },
  );

  test('counts down above an earlier answer, too', async () => {
    const until = Date.now() + 20_000;
    const played = open(shownFor('ada@example.com', 1, { cached: { crm: timed(ada, { expired: true }) } }));
    await settled(() =>
      played.request('crm').reply({ status: 'error', reason: 'paused', mender: 'endpoint', until }),
    );
    expect(panel().textContent).toContain('Ada Lovelace');
    expect(panel().textContent).toContain('another 0:20');
  });
});

describe('a refresh that fails over an earlier answer', () => {
  const notJson: Answer = { status: 'error', reason: 'not-json', mender: 'admin', http: 200, detail: 'HTML' };

  async function refreshFails() {
    const played = open(shownFor('ada@example.com', 1, { cached: { crm: timed(ada, { expired: true }) } }));
    await settled(() => played.request('crm').reply(notJson));
    expect(panel().textContent).toContain('Ada Lovelace');
    return played;
  }

  test('says who can mend it and the HTTP status', async () => {
    await refreshFails();
    expect(panel().textContent).toContain('Showing the earlier answer.');
    expect(panel().textContent).toContain('Your Deskside admin can mend this. HTTP 200');
  });

  test('can be tried again, and goes with the next answer', async () => {
    const { asked, request } = await refreshFails();
    fireEvent.click(within(panel()).getByRole('button', { name: 'Try again' }));
    expect(asked.at(-1)).toMatchObject({ connector: 'crm', refresh: true });
    await settled(() => request('crm').reply(ada));
    expect(within(panel()).queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  test('can be handed on', async () => {
    await refreshFails();
    await settled(() => panel().querySelector('details')?.toggleAttribute('open', true));
    expect(await within(panel()).findByRole('button', { name: 'Copy as curl' })).toBeTruthy();
    expect(within(panel()).getByRole('button', { name: 'Copy report' })).toBeTruthy();
  });
});

describe('handing a failure on', () => {
  const clipboard = standInForCopying();

  async function openDetails() {
    const played = await fails(failed);
    const details = panel().querySelector('details');
    if (details === null) throw new Error('There is nothing to unfold.');
    await settled(() => {
      details.open = true;
    });
    await screen.findByRole('button', { name: 'Copy report' });
    return played;
  }

  test('goes without the request where the organisation shows none', async () => {
    const { port } = await openDetails();
    port.explain = async () => ({ curl: null, lines: [] });
    const details = panel().querySelector('details') ?? document.createElement('details');
    await settled(() => details.toggleAttribute('open', false));
    await settled(() => details.toggleAttribute('open', true));
    expect(await screen.findByRole('button', { name: 'Copy report' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Copy as curl' })).toBeNull();
  });

  test('is read anew at each opening, for what the ticket says by then', async () => {
    const { show, request, port } = await openDetails();
    port.explain = async (sequence) => ({ curl: `curl --data 'subject ${sequence}'`, lines: [] });
    show(shownFor('ada@example.com', 2));
    await settled(() => request('crm').reply(failed));
    const details = panel().querySelector('details') ?? document.createElement('details');
    await settled(() => details.toggleAttribute('open', false));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Copy as curl' })).toBeNull());
    await settled(() => details.toggleAttribute('open', true));
    const copy = await screen.findByRole('button', { name: 'Copy as curl' });
    await settled(() => copy.click());
    expect(clipboard.copied()).toBe("curl --data 'subject 2'");
  });

  test.each([
    ['that the tab has moved on from', async () => null],
    ['that no background answers', () => Promise.reject(new Error('Gone'))],
  ])('a lookup %s says so in place of the buttons', async (_, explain) => {
    const { port } = await fails(failed);
    port.explain = explain;
    await settled(() => panel().querySelector('details')?.toggleAttribute('open', true));
    await screen.findByText('Deskside got no answer. Close and open this again.');
    expect(screen.queryByRole('button', { name: 'Copy report' })).toBeNull();
  });

  test('nothing is asked of the background before it is unfolded', async () => {
    const { calls } = await fails(failed);
    expect(calls).toEqual([]);
  });

  test('as curl, for this ticket, and says that it is copied', async () => {
    const { calls } = await openDetails();
    expect(calls).toEqual(['explain 1 crm']);
    await settled(() => screen.getByRole('button', { name: 'Copy as curl' }).click());
    expect(clipboard.copied()).toBe("curl 'crm'");
    expect(panel().querySelector('[aria-live]')?.textContent).toBe('Copied.');
  });

  test('as a report of what the panel shows', async () => {
    await openDetails();
    await settled(() => screen.getByRole('button', { name: 'Copy report' }).click());
    expect(clipboard.copied()).toContain('Error 503');
    expect(clipboard.copied()).toContain('Connector: crm');
  });

  test('a browser that does not let it says so', async () => {
    await openDetails();
    clipboard.refuse();
    await settled(() => screen.getByRole('button', { name: 'Copy report' }).click());
    expect(panel().querySelector('[aria-live]')?.textContent).toContain('did not let');
  });
});

describe('a slow endpoint', () => {
  beforeEach(() => vi.useFakeTimers());

  test('is called slow by its own measure, before the timeout', () => {
    open(shownFor('ada@example.com', 1, { panels: [{ ...crm, slowAfter: 900 }] }));
    act(() => void vi.advanceTimersByTime(899));
    expect(panel().textContent).not.toContain('Slow today');
    act(() => void vi.advanceTimersByTime(1));
    expect(panel().textContent).toContain('Slow today');
  });

  test('is called slow well before its time limit where nobody knows what is usual', () => {
    open(shownFor('ada@example.com'));
    act(() => void vi.advanceTimersByTime(1799));
    expect(panel().textContent).not.toContain('Slow today');
    act(() => void vi.advanceTimersByTime(1));
    expect(panel().textContent).toContain('Slow today');
  });

  test.each([
    ['an answer that has expired', timed(ada, { expired: true })],
    ['a failure, on another try', timed(failed, { expired: true })],
  ])('is called slow beside the age of %s, until its answer is there', async (_, cached) => {
    const { request } = open(shownFor('ada@example.com', 1, { cached: { crm: cached } }));
    act(() => void vi.advanceTimersByTime(1799));
    expect(panel().textContent).toContain('updating');
    act(() => void vi.advanceTimersByTime(1));
    expect(panel().textContent).toContain('slow today');
    await act(async () => {
      request('crm').reply(ada);
      await vi.advanceTimersByTimeAsync(1);
    });
    expect(panel().textContent).not.toContain('slow today');
    fireEvent.click(within(panel()).getByRole('button', { name: 'Refresh Shop CRM' }));
    expect(panel().textContent).toContain('updating');
  });
});
