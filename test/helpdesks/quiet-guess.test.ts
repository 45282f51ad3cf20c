// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { shows } from '../attacks/attack.ts';
import { describeDesk } from './describe-desk.ts';
import { frames, go, json, setHidden, type Watched, watch } from './page.ts';

const generic = describeDesk({ fields: {}, generic: true });
const QUIET = 340;

let watched: Watched | null = null;

beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState({}, '', '/t/1');
  document.body.innerHTML = ticket('one@customer.example');
  Element.prototype.checkVisibility = function () {
    return this.closest('[hidden]') === null;
  };
  Object.defineProperty(window, 'navigation', { value: new EventTarget(), configurable: true });
});

afterEach(() => {
  watched?.stop();
  watched = null;
  vi.restoreAllMocks();
  vi.useRealTimers();
  Reflect.deleteProperty(window, 'navigation');
  Reflect.deleteProperty(Element.prototype, 'checkVisibility');
});

describe('when the heuristic looks', () => {
  test('once the page has not changed for 300 ms', async () => {
    watched = watch(generic);
    expect(watched.shown()).toBe('1 not-yet');
    await vi.advanceTimersByTimeAsync(200);
    document.body.append('still building');
    await vi.advanceTimersByTimeAsync(200);
    expect(watched.shown()).toBe('1 not-yet');
    await vi.advanceTimersByTimeAsync(150);
    expect(watched.shown()).toBe('1 one@customer.example');
  });

  test('a page that never rests is not read', async () => {
    watched = watch(generic);
    const looked = vi.spyOn(document, 'createTreeWalker');
    for (let count = 0; count < 100; count += 1) {
      document.body.append(`${count}`);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(looked).not.toHaveBeenCalled();
    expect(watched.shown()).toBe('1 not-yet');
  });

  test('once for each rest, however much changed before it', async () => {
    watched = watch(generic);
    await vi.advanceTimersByTimeAsync(QUIET);
    const looked = vi.spyOn(document, 'createTreeWalker');
    for (let rest = 0; rest < 3; rest += 1) {
      for (let count = 0; count < 50; count += 1) document.body.append(document.createElement('p'));
      await vi.advanceTimersByTimeAsync(2000);
    }
    expect(looked).toHaveBeenCalledTimes(3);
    expect(watched.views).toHaveLength(2);
  });

  test('not for a helpdesk whose description is all there is', async () => {
    watched = watch(describeDesk({ fields: {} }));
    await vi.advanceTimersByTimeAsync(5000);
    expect(watched.shown()).toBe('1 not-yet');
  });

  test('not while an answer may come, nor where it says that there is none', async () => {
    const asking = describeDesk({
      requests: { ticket: { path: '/api/{id}' } },
      fields: { email: [{ from: 'json', request: 'ticket', path: ['email'] }] },
      noAddress: [{ from: 'json', request: 'ticket', path: [{ empty: 'email' }, 'id'] }],
      generic: true,
    });
    watched = watch(asking, async () => {
      await new Promise((resolve) => setTimeout(resolve, 3000));
      return json({ id: 1, email: null });
    });
    await vi.advanceTimersByTimeAsync(2900);
    expect(watched.shown()).toBe('1 not-yet');
    await vi.advanceTimersByTimeAsync(1000);
    expect(watched.shown()).toBe('1 none');
  });

  test('nothing is said of a page without an address before it has rested for two seconds', async () => {
    document.body.innerHTML = 'spinning';
    watched = watch(generic);
    await vi.advanceTimersByTimeAsync(1900);
    expect(watched.shown()).toBe('1 not-yet');
    await vi.advanceTimersByTimeAsync(200);
    expect(watched.views.at(-1)).toMatchObject({ ticket: { customer: { state: 'candidates', emails: [] } } });
    document.body.innerHTML = ticket('one@customer.example');
    await vi.advanceTimersByTimeAsync(QUIET);
    expect(watched.shown()).toBe('1 one@customer.example');
  });

  test('when the tab is in front', async () => {
    watched = watch(generic);
    setHidden(true);
    await vi.advanceTimersByTimeAsync(5000);
    expect(watched.shown()).toBe('1 not-yet');
    setHidden(false);
    expect(watched.shown()).toBe('1 one@customer.example');
  });
});

describe('what it found', () => {
  test('goes with the place that it stood in, at once', async () => {
    watched = watch(generic);
    await vi.advanceTimersByTimeAsync(QUIET);
    document.body.innerHTML = '<p>loading…</p>';
    await frames();
    expect(watched.shown()).toBe('1 not-yet');
    document.body.innerHTML = ticket('two@customer.example');
    await vi.advanceTimersByTimeAsync(QUIET);
    expect(words(watched)).toEqual(['not-yet', 'one@customer.example', 'not-yet', 'two@customer.example']);
  });

  test('stays where the page only renders the same anew', async () => {
    watched = watch(generic);
    await vi.advanceTimersByTimeAsync(QUIET);
    for (let count = 0; count < 3; count += 1) {
      document.body.innerHTML = ticket('one@customer.example');
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(words(watched)).toEqual(['not-yet', 'one@customer.example']);
  });

  test('a second person turns the answer into a question', async () => {
    watched = watch(generic);
    await vi.advanceTimersByTimeAsync(QUIET);
    document.querySelector('.customer')?.insertAdjacentHTML('beforeend', '<p>two@customer.example</p>');
    await vi.advanceTimersByTimeAsync(QUIET);
    expect(watched.views.at(-1)).toMatchObject({
      ticket: { customer: { state: 'candidates', emails: ['one@customer.example', 'two@customer.example'] } },
    });
  });

  test(shows('37.5', 'a part that is not rendered does not count'), async () => {
    document.body.insertAdjacentHTML('beforeend', '<div hidden><p class="customer">b@x.example</p></div>');
    watched = watch(generic);
    await vi.advanceTimersByTimeAsync(QUIET);
    expect(watched.shown()).toBe('1 one@customer.example');
  });
});

describe('another ticket', () => {
  test('the former customer, still in the page, is at most asked about', async () => {
    watched = watch(generic);
    await vi.advanceTimersByTimeAsync(QUIET);
    go('/t/2');
    expect(watched.shown()).toBe('2 not-yet');
    document.body.append('loading…');
    await vi.advanceTimersByTimeAsync(1900);
    expect(watched.shown()).toBe('2 not-yet');
    await vi.advanceTimersByTimeAsync(5000);
    expect(words(watched)).toEqual(['not-yet', 'one@customer.example', 'not-yet', 'candidates']);
    document.body.innerHTML = ticket('two@customer.example');
    await vi.advanceTimersByTimeAsync(QUIET);
    expect(watched.shown()).toBe('2 two@customer.example');
  });

  test('a page that shows the new customer a second late', async () => {
    watched = watch(generic);
    await vi.advanceTimersByTimeAsync(QUIET);
    go('/t/2');
    document.body.append('loading…');
    await vi.advanceTimersByTimeAsync(1000);
    document.body.innerHTML = ticket('two@customer.example');
    await vi.advanceTimersByTimeAsync(QUIET);
    expect(words(watched)).toEqual(['not-yet', 'one@customer.example', 'not-yet', 'two@customer.example']);
  });

  test('nor is one whom no look had found before the agent went on', async () => {
    watched = watch(generic);
    await vi.advanceTimersByTimeAsync(100);
    go('/t/2');
    document.body.append('loading…');
    await vi.advanceTimersByTimeAsync(5000);
    expect(words(watched)).toEqual(['not-yet', 'not-yet', 'candidates']);
  });

  test('a page that writes the new address into the old place', async () => {
    watched = watch(generic);
    await vi.advanceTimersByTimeAsync(QUIET);
    go('/t/2');
    for (const place of document.querySelectorAll('.customer *')) place.textContent = 'two@customer.example';
    document.querySelector('.customer a')?.setAttribute('href', 'mailto:two@customer.example');
    await vi.advanceTimersByTimeAsync(QUIET);
    expect(words(watched)).toEqual(['not-yet', 'one@customer.example', 'not-yet', 'two@customer.example']);
  });

  test('without the Navigation API, a page that renders in the turn in which it navigates', async () => {
    Reflect.deleteProperty(window, 'navigation');
    watched = watch(generic);
    await vi.advanceTimersByTimeAsync(QUIET);
    go('/t/2');
    document.body.innerHTML = ticket('two@customer.example');
    await vi.advanceTimersByTimeAsync(QUIET);
    expect(watched.shown()).toBe('2 two@customer.example');
  });
});

test('a page whose browser did not let the heuristic in is read by its description alone', async () => {
  watched = watch(generic, undefined, {}, null);
  await vi.advanceTimersByTimeAsync(5000);
  expect(watched.shown()).toBe('1 not-yet');
});

test('a watch that was stopped keeps no timer', () => {
  watched = watch(generic);
  watched.stop();
  expect(vi.getTimerCount()).toBe(0);
});

/** The customers told of, in order. */
function words({ views }: Watched): string[] {
  return views.map((view) => {
    const customer = view.state === 'ticket' ? view.ticket.customer : null;
    return customer?.state === 'address' ? customer.email : (customer?.state ?? view.state);
  });
}

function ticket(email: string): string {
  return `<div class="customer"><p>${email}</p><a href="mailto:${email}">${email}</a></div><div class="message">mail@elsewhere.example</div>`;
}
