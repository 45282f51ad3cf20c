// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { HelpdeskDescription } from '../../lib/helpdesks/helpdesk.ts';
import { describeDesk } from './describe-desk.ts';
import { type Answering, frames, go, inOneWord, json, setHidden, type Watched, watch } from './page.ts';

const API: Partial<HelpdeskDescription> = {
  requests: {
    ticket: { path: '/api/{id}' },
    replies: {
      path: '/api/{id}/replies/{last}',
      needs: { last: { from: 'json', request: 'ticket', path: ['last'] } },
    },
  },
  fields: {
    email: [
      { from: 'json', request: 'ticket', path: ['email'] },
      { from: 'dom', select: '.customer' },
    ],
    replyId: [{ from: 'json', request: 'replies', path: ['id'] }],
  },
};
const PAGE = '<p class="customer">page@customer.example</p>';

let watched: Watched | null = null;

beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState({}, '', '/t/1');
  document.body.innerHTML = PAGE;
});

afterEach(() => {
  watched?.stop();
  watched = null;
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** `1 ada@customer.example settled ticket,replies`. */
const told = () =>
  watched?.sights.map(({ view, settled, answered }) =>
    [inOneWord(view), ...(settled ? ['settled', answered.join()] : [])].join(' ').trim(),
  );

const rest = () => vi.advanceTimersByTimeAsync(1100);
const answering: Answering = (path) =>
  json(path.includes('replies') ? { id: 9 } : { email: 'ada@customer.example', last: 9 });

describe('a view that has settled', () => {
  test('is told once more, when all requests have answered and it has stood a second', async () => {
    watched = watch(describeDesk(API), answering);
    await frames();
    expect(watched.sights.every(({ settled }) => !settled)).toBe(true);
    await rest();
    expect(told()?.at(-1)).toBe('1 ada@customer.example settled replies,ticket');
    const count = watched.sights.length;
    await vi.advanceTimersByTimeAsync(10_000);
    document.body.append('more');
    await frames();
    expect(watched.sights).toHaveLength(count);
  });

  test('waits for the answer that is still under way', async () => {
    let reply: ((response: Response) => void) | undefined;
    watched = watch(describeDesk(API), (path) =>
      path.includes('replies') ? new Promise((resolve) => (reply = resolve)) : answering(path),
    );
    await vi.advanceTimersByTimeAsync(3000);
    expect(told()?.at(-1)).toBe('1 ada@customer.example');
    reply?.(json({ id: 9 }));
    await rest();
    expect(told()?.at(-1)).toBe('1 ada@customer.example settled replies,ticket');
  });

  test('does not wait for a request that fails, or whose needs stay unknown', async () => {
    watched = watch(describeDesk(API), () => json({}, 500));
    await rest();
    expect(told()?.at(-1)).toBe('1 page@customer.example settled');
    expect(watched.asked).toEqual(['/api/1']);
  });

  test('is told again when more of the requests have answered, though it says the same', async () => {
    watched = watch(describeDesk(API), (path) =>
      path.includes('replies') ? json({}) : json({ email: 'ada@customer.example' }),
    );
    await rest();
    expect(told()?.at(-1)).toBe('1 ada@customer.example settled ticket');
    watched.stop();
    let last: number | undefined;
    watched = watch(describeDesk(API), (path) =>
      path.includes('replies') ? json({}) : json({ email: 'ada@customer.example', last }),
    );
    await rest();
    last = 9;
    setHidden(true);
    setHidden(false);
    await vi.advanceTimersByTimeAsync(61_000);
    expect(told()?.slice(-2)).toEqual([
      '1 ada@customer.example settled ticket',
      '1 ada@customer.example settled replies,ticket',
    ]);
  });

  test('begins to rest anew with each change', async () => {
    watched = watch(describeDesk({ fields: { email: [{ from: 'dom', select: '.customer' }] } }));
    for (const name of ['b', 'c']) {
      await vi.advanceTimersByTimeAsync(700);
      document.body.innerHTML = `<p class="customer">${name}@customer.example</p>`;
    }
    await rest();
    expect(told()).toEqual([
      '1 page@customer.example',
      '1 b@customer.example',
      '1 c@customer.example',
      '1 c@customer.example settled',
    ]);
  });

  test('waits longer for replies that the page renders, and not for ever', async () => {
    const desk = describeDesk({
      fields: {
        email: [{ from: 'dom', select: '.customer' }],
        replyId: [{ from: 'dom', select: '.reply', read: { attribute: 'id' } }],
      },
    });
    watched = watch(desk);
    await vi.advanceTimersByTimeAsync(3000);
    document.body.insertAdjacentHTML('beforeend', '<p class="reply" id="r1">Hello</p>');
    await rest();
    expect(watched.sights.map(({ settled }) => settled)).toEqual([false, false, true]);
    document.querySelector('.reply')?.remove();
    await vi.advanceTimersByTimeAsync(6000);
    expect(watched.sights.map(({ settled }) => settled)).toEqual([false, false, true, false, true]);
  });

  test('is told late where the customer does not get known', async () => {
    document.body.innerHTML = '';
    watched = watch(describeDesk({ fields: { email: [{ from: 'dom', select: '.customer' }] } }));
    await vi.advanceTimersByTimeAsync(9000);
    expect(told()).toEqual(['1 not-yet']);
    await vi.advanceTimersByTimeAsync(2000);
    expect(told()).toEqual(['1 not-yet', '1 not-yet settled']);
  });

  test('is none while the page may show the former ticket, unless answers are all that ever comes', async () => {
    watched = watch(describeDesk(API), (path) =>
      path.includes('replies') ? json({ id: 9 }) : json({ email: `c${path.at(-1)}@customer.example` }),
    );
    await rest();
    go('/t/2');
    await vi.advanceTimersByTimeAsync(3000);
    expect(told()?.at(-1)).toBe('2 c2@customer.example');
    await vi.advanceTimersByTimeAsync(3000);
    expect(told()?.at(-1)).toBe('2 c2@customer.example settled ticket');
  });

  test('in a hidden tab is told when the tab comes to the front', async () => {
    watched = watch(describeDesk(API), answering);
    await frames();
    setHidden(true);
    await rest();
    expect(told()?.at(-1)).toBe('1 ada@customer.example');
    setHidden(false);
    await frames();
    expect(told()?.at(-1)).toBe('1 ada@customer.example settled replies,ticket');
  });

  test('a page without a ticket has nothing to wait for', async () => {
    history.replaceState({}, '', '/list');
    watched = watch(describeDesk(API), answering);
    expect(told()).toEqual(['no-ticket settled']);
  });
});
