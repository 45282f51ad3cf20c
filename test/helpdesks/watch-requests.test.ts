// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { HelpdeskDescription } from '../../lib/helpdesks/helpdesk.ts';
import { describeDesk } from './describe-desk.ts';
import { type Answering, frames, go, inOneWord, json, setHidden, type Watched, watch } from './page.ts';

const API: Partial<HelpdeskDescription> = {
  requests: { ticket: { path: '/api/{id}' } },
  fields: {
    email: [
      { from: 'json', request: 'ticket', path: ['email'] },
      { from: 'dom', select: '.customer' },
    ],
  },
  noAddress: [{ from: 'json', request: 'ticket', path: [{ empty: 'email' }, 'id'] }],
};
const desk = describeDesk(API);

let watched: Watched | null = null;

beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState({}, '', '/t/1');
  document.body.innerHTML = '<p class="customer">page@customer.example</p>';
});

afterEach(() => {
  watched?.stop();
  watched = null;
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Answers as the API of a helpdesk with one customer a ticket. */
const perTicket: Answering = (path) => json({ id: 1, email: `c${path.replace(/\D/g, '')}@customer.example` });

describe('the session API', () => {
  test('is asked once a ticket, and its answer comes before the page', async () => {
    watched = watch(desk, perTicket);
    expect(watched.shown()).toBe('1 not-yet');
    await frames();
    expect(watched.shown()).toBe('1 c1@customer.example');
    document.body.append('the page goes on building');
    await vi.advanceTimersByTimeAsync(1500);
    expect(watched.asked).toEqual(['/api/1']);
  });

  test('the page counts where the API fails, and not before', async () => {
    let fail: (() => void) | undefined;
    watched = watch(desk, () => new Promise((_, reject) => (fail = () => reject(new TypeError()))));
    await vi.advanceTimersByTimeAsync(2000);
    expect(watched.shown()).toBe('1 not-yet');
    fail?.();
    await frames();
    expect(watched.shown()).toBe('1 page@customer.example');
  });

  test('a requester without an address has none, whatever the page shows', async () => {
    watched = watch(desk, () => json({ id: 1, email: null }));
    await frames();
    expect(watched.shown()).toBe('1 none');
  });

  test('a hidden address is not looked for anywhere else', async () => {
    const hiding = describeDesk({
      ...API,
      hiddenAddress: [{ from: 'json', request: 'ticket', path: ['private'] }],
    });
    watched = watch(hiding, () => json({ id: 1, private: true, email: 'secret@customer.example' }));
    await frames();
    expect(watched.shown()).toBe('1 hidden');
  });

  test('an answer for a ticket that the agent has left is dropped', async () => {
    const answers: Record<string, (response: Response) => void> = {};
    watched = watch(desk, (path) => new Promise((resolve) => (answers[path] = resolve)));
    await frames();
    go('/t/2');
    await vi.advanceTimersByTimeAsync(250);
    answers['/api/2']?.(json({ id: 2, email: 'two@customer.example' }));
    await frames();
    answers['/api/1']?.(json({ id: 1, email: 'one@customer.example' }));
    await vi.advanceTimersByTimeAsync(1000);
    expect(watched.views.map(inOneWord)).toEqual(['1 not-yet', '2 not-yet', '2 two@customer.example']);
  });

  test('a ticket that the agent comes back to is known at once', async () => {
    watched = watch(desk, perTicket);
    await frames();
    go('/t/2');
    await vi.advanceTimersByTimeAsync(300);
    go('/t/1');
    window.dispatchEvent(new Event('popstate'));
    expect(watched.shown()).toBe('1 c1@customer.example');
  });

  test("the second of two requests is built from the first one's answer", async () => {
    const chained = describeDesk({
      requests: {
        contact: {
          path: '/contacts/{contact}',
          needs: { contact: { from: 'json', request: 'ticket', path: ['contactId'] } },
        },
        ticket: { path: '/api/{id}' },
      },
      fields: {
        email: [
          { from: 'json', request: 'contact', path: ['email'] },
          { from: 'dom', select: '.customer' },
        ],
      },
    });
    watched = watch(chained, (path) =>
      json(path === '/api/1' ? { contactId: 'a/7' } : { email: 'jan@company.cz' }),
    );
    await frames();
    expect(watched.asked).toEqual(['/api/1', '/contacts/a%2F7']);
    expect(watched.views.map(inOneWord)).toEqual(['1 not-yet', '1 jan@company.cz']);
  });

  test('a cookie that is a credential is used only where the admin turned it on', async () => {
    const credential = describeDesk({
      ...API,
      requests: { ticket: { path: '/api/{id}', credential: true } },
    });
    watched = watch(credential, perTicket);
    await frames();
    expect(watched.asked).toEqual([]);
    expect(watched.shown()).toBe('1 page@customer.example');
  });
});

describe('reading again', () => {
  test('on coming to the front, and at most once a minute after that', async () => {
    watched = watch(desk, perTicket);
    await vi.advanceTimersByTimeAsync(3000);
    comeToFront();
    await vi.advanceTimersByTimeAsync(200);
    expect(watched.asked).toHaveLength(2);
    for (let second = 0; second < 50; second += 1) {
      comeToFront();
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(watched.asked).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(watched.asked).toHaveLength(3);
  });

  test('after a change under the scope, once it has settled', async () => {
    let email = 'before@customer.example';
    watched = watch(desk, () => json({ id: 1, email }));
    await vi.advanceTimersByTimeAsync(5000);
    email = 'after@customer.example';
    document.body.append('Customer changed.');
    await vi.advanceTimersByTimeAsync(900);
    expect(watched.asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(watched.shown()).toBe('1 after@customer.example');
    expect(watched.asked).toHaveLength(2);
  });

  test('a clock in the page is no reason to ask more than once a minute', async () => {
    watched = watch(desk, perTicket);
    for (let second = 0; second < 305; second += 1) {
      document.body.append('.');
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(watched.asked.length).toBeGreaterThanOrEqual(5);
    expect(watched.asked.length).toBeLessThanOrEqual(7);
  });

  test('without any reason, never', async () => {
    watched = watch(desk, perTicket);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(watched.asked).toHaveLength(1);
  });

  test('never while hidden, at once when it is back', async () => {
    watched = watch(desk, perTicket);
    await vi.advanceTimersByTimeAsync(3000);
    document.body.append('Changed.');
    setHidden(true);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(watched.asked).toHaveLength(1);
    setHidden(false);
    await vi.advanceTimersByTimeAsync(200);
    expect(watched.asked).toHaveLength(2);
  });

  test('"too many requests" doubles the pause each time', async () => {
    watched = watch(desk, () => json({}, 429));
    const at: number[] = [];
    for (let second = 1; second <= 900; second += 1) {
      const before = watched.asked.length;
      comeToFront();
      await vi.advanceTimersByTimeAsync(1000);
      if (watched.asked.length > before) at.push(second);
    }
    expect(at.map((second) => Math.round(second / 60))).toEqual([2, 6, 14]);
  });

  test('a failure is tried again after a minute, and keeps what is known', async () => {
    let works = false;
    watched = watch(desk, (path) => (works ? perTicket(path) : json({}, 503)));
    document.body.innerHTML = '';
    await frames();
    expect(watched.shown()).toBe('1 not-yet');
    works = true;
    await vi.advanceTimersByTimeAsync(61_000);
    expect(watched.shown()).toBe('1 c1@customer.example');
    works = false;
    comeToFront();
    await vi.advanceTimersByTimeAsync(61_000);
    expect(watched.asked.length).toBeGreaterThan(2);
    expect(watched.shown()).toBe('1 c1@customer.example');
  });
});

describe('signing out', () => {
  const login = () => new Response('<form>', { headers: { 'content-type': 'text/html' } });

  test('an agent who signs out sees no customer any more, though the page still shows one', async () => {
    let signedIn = true;
    watched = watch(desk, (path) => (signedIn ? perTicket(path) : login()));
    await vi.advanceTimersByTimeAsync(3000);
    expect(watched.shown()).toBe('1 c1@customer.example');
    signedIn = false;
    comeToFront();
    await vi.advanceTimersByTimeAsync(500);
    expect(watched.shown()).toBe('signed-out');
    signedIn = true;
    await vi.advanceTimersByTimeAsync(6000);
    comeToFront();
    await vi.advanceTimersByTimeAsync(500);
    expect(watched.shown()).toBe('1 c1@customer.example');
  });

  test('where the API asks for a login from the first, the page still counts', async () => {
    watched = watch(desk, login);
    await frames();
    expect(watched.shown()).toBe('1 page@customer.example');
  });

  test('and where the page shows nobody either, the agent is signed out', async () => {
    document.body.innerHTML = '';
    watched = watch(desk, login);
    await frames();
    expect(watched.shown()).toBe('signed-out');
  });
});

function comeToFront(): void {
  window.dispatchEvent(new Event('focus'));
}
