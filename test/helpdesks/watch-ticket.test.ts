// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { describeDesk } from './describe-desk.ts';
import { frames, go, inOneWord, json, setHidden, type Watched, watch } from './page.ts';

/** Shows nothing of the ticket's id in its page. */
const plain = describeDesk();
/** Shows it in the ticket's own part of the page. */
const marked = describeDesk({
  scope: ['#ticket'],
  pageId: [{ from: 'dom', select: '#ticket', read: { attribute: 'data-id' } }],
});

let watched: Watched | null = null;

beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState({}, '', '/t/1');
  document.body.innerHTML = ticket('1', 'one@customer.example');
});

afterEach(() => {
  watched?.stop();
  watched = null;
  vi.restoreAllMocks();
  vi.useRealTimers();
  Reflect.deleteProperty(window, 'navigation');
});

describe.each([
  ['with the Navigation API', true],
  ['without it', false],
])('navigation, %s', (_, hasNavigation) => {
  beforeEach(() => {
    if (hasNavigation)
      Object.defineProperty(window, 'navigation', { value: new EventTarget(), configurable: true });
  });

  test('a full load shows its ticket at once', () => {
    watched = watch(plain);
    expect(watched.shown()).toBe('1 one@customer.example');
  });

  test('another ticket blanks the former one, and shows its customer when the page does', async () => {
    watched = watch(plain);
    go('/t/2');
    await vi.advanceTimersByTimeAsync(250);
    expect(watched.shown()).toBe('2 not-yet');
    document.body.innerHTML = ticket('2', 'two@customer.example');
    await frames();
    expect(watched.shown()).toBe('2 two@customer.example');
    expect(words(watched)).toEqual(['1 one@customer.example', '2 not-yet', '2 two@customer.example']);
  });

  test('the former customer, still in the page, is never told of the new ticket', async () => {
    watched = watch(plain);
    go('/t/2');
    await vi.advanceTimersByTimeAsync(5000);
    expect(words(watched)).toEqual(['1 one@customer.example', '2 not-yet']);
  });

  test('a page that renders in the same turn as it navigates', async () => {
    watched = watch(plain);
    go('/t/2');
    document.body.innerHTML = ticket('2', 'two@customer.example');
    await frames();
    expect(watched.shown()).toBe('2 two@customer.example');
    expect(words(watched)).not.toContain('2 one@customer.example');
  });

  test('lists, the form for a new ticket, and back', async () => {
    watched = watch(plain);
    for (const [path, word] of [
      ['/list', 'no-ticket'],
      ['/t/new', 'new-ticket'],
      ['/list', 'no-ticket'],
    ] as const) {
      go(path);
      await vi.advanceTimersByTimeAsync(250);
      expect(watched.shown()).toBe(word);
    }
  });

  test('twenty tickets in two seconds: the last one counts', async () => {
    watched = watch(plain);
    for (let id = 2; id <= 21; id += 1) {
      go(`/t/${id}`);
      await vi.advanceTimersByTimeAsync(50);
      document.body.innerHTML = ticket(String(id), `c${id}@customer.example`);
      await vi.advanceTimersByTimeAsync(50);
    }
    await frames();
    expect(watched.shown()).toBe('21 c21@customer.example');
    for (const word of words(watched))
      expect(word).toMatch(/^1 one@|^(\d+) (c\1@customer\.example|not-yet)$/);
  });
});

describe('law 6', () => {
  test('a page that changed before it navigated has not changed since', async () => {
    Object.defineProperty(window, 'navigation', { value: new EventTarget(), configurable: true });
    watched = watch(plain);
    document.body.append('a tooltip');
    go('/t/2');
    await frames();
    expect(watched.shown()).toBe('2 not-yet');
  });

  test("only a change in the ticket's own part of the page counts", async () => {
    watched = watch(describeDesk({ scope: ['#ticket'] }));
    go('/t/2');
    document.body.append('a notification');
    await vi.advanceTimersByTimeAsync(300);
    expect(watched.shown()).toBe('2 not-yet');
    (document.querySelector('#ticket') as Element).innerHTML = '<p class="customer">two@customer.example</p>';
    await frames();
    expect(watched.shown()).toBe('2 two@customer.example');
  });

  test("something else that changes does not make the former ticket's customer the next one's", async () => {
    watched = watch(plain);
    go('/t/2');
    await vi.advanceTimersByTimeAsync(250);
    document.body.append('a tooltip');
    await vi.advanceTimersByTimeAsync(1000);
    document.body.append('another');
    await frames();
    document.body.innerHTML = ticket('2', 'two@customer.example');
    await frames();
    expect(words(watched)).toEqual(['1 one@customer.example', '2 not-yet', '2 two@customer.example']);
  });

  test('the same customer of two tickets in a row is believed once the page has had two seconds to show another', async () => {
    watched = watch(plain);
    go('/t/2');
    await vi.advanceTimersByTimeAsync(250);
    document.body.innerHTML = ticket('2', 'one@customer.example');
    await vi.advanceTimersByTimeAsync(1500);
    expect(watched.shown()).toBe('2 not-yet');
    await vi.advanceTimersByTimeAsync(500);
    expect(watched.shown()).toBe('2 one@customer.example');
  });

  test('and at once where the page shows whose it is, or an answer says so', async () => {
    const asked = describeDesk({
      requests: { ticket: { path: '/api/{id}' } },
      fields: { email: [{ from: 'json', request: 'ticket', path: ['email'] }] },
    });
    const answer = async () => json({ email: 'one@customer.example' });
    for (const desk of [marked, asked]) {
      document.body.innerHTML = ticket('1', 'one@customer.example');
      history.replaceState({}, '', '/t/1');
      const each = watch(desk, answer);
      await frames();
      go('/t/2');
      document.body.innerHTML = ticket('2', 'one@customer.example');
      await vi.advanceTimersByTimeAsync(300);
      expect(each.shown()).toBe('2 one@customer.example');
      each.stop();
    }
  });

  test('back on the ticket whose customer it is, there is no doubt', async () => {
    watched = watch(plain);
    go('/t/2');
    await vi.advanceTimersByTimeAsync(250);
    go('/t/1');
    await vi.advanceTimersByTimeAsync(250);
    document.body.innerHTML = ticket('1', 'one@customer.example');
    await frames();
    expect(watched.shown()).toBe('1 one@customer.example');
  });

  test('our own frame beside the page is no change of it', async () => {
    watched = watch(plain);
    go('/t/2');
    await vi.advanceTimersByTimeAsync(250);
    document.documentElement.append(document.createElement('iframe'));
    await frames();
    expect(watched.shown()).toBe('2 not-yet');
  });

  test("a page that shows its ticket is believed when that is the URL's, without any change", async () => {
    document.body.innerHTML = '';
    watched = watch(marked);
    expect(watched.shown()).toBe('1 not-yet');
    document.body.innerHTML = ticket('2', 'two@customer.example');
    await frames();
    expect(watched.shown()).toBe('1 not-yet');
    go('/t/2');
    await vi.advanceTimersByTimeAsync(250);
    expect(watched.shown()).toBe('2 two@customer.example');
    expect(words(watched)).not.toContain('1 two@customer.example');
  });

  test('the wrong id for a moment blanks the customer for that moment', async () => {
    watched = watch(marked);
    (document.querySelector('#ticket') as HTMLElement).dataset['id'] = '7';
    await frames();
    expect(watched.shown()).toBe('1 not-yet');
    (document.querySelector('#ticket') as HTMLElement).dataset['id'] = '1';
    await frames();
    expect(watched.shown()).toBe('1 one@customer.example');
  });

  test('a page that never shows the URL\'s ticket stays "not yet"', async () => {
    watched = watch(marked);
    go('/t/404');
    document.body.innerHTML =
      '<div id="ticket">No such ticket. <p class="customer">one@customer.example</p></div>';
    await vi.advanceTimersByTimeAsync(120_000);
    expect(watched.shown()).toBe('404 not-yet');
  });

  test('the ticket is swapped under one URL, with its id in the page', async () => {
    history.replaceState({}, '', '/inbox');
    const inbox = describeDesk({
      ticket: [{ from: 'dom', select: '#ticket', read: { attribute: 'data-id' } }],
    });
    watched = watch(inbox);
    document.body.innerHTML = ticket('2', 'two@customer.example');
    await frames();
    document.body.innerHTML = '';
    await frames();
    expect(words(watched)).toEqual(['1 one@customer.example', '2 two@customer.example', 'no-ticket']);
  });

  test('of several tickets in one page only the one in front is read', async () => {
    const tabs = describeDesk({
      scope: ['[data-active=true]'],
      watchAttributes: ['data-active'],
      pageId: [{ from: 'dom', select: '[data-active=true]', read: { attribute: 'data-id' }, anywhere: true }],
    });
    document.body.innerHTML = pane('1', true) + pane('2', false);
    watched = watch(tabs);
    expect(watched.shown()).toBe('1 c1@customer.example');
    const [first, second] = document.querySelectorAll<HTMLElement>('[data-id]');
    go('/t/2');
    await vi.advanceTimersByTimeAsync(250);
    if (first) first.dataset['active'] = 'false';
    if (second) second.dataset['active'] = 'true';
    await frames();
    expect(words(watched)).toEqual(['1 c1@customer.example', '2 not-yet', '2 c2@customer.example']);
  });
});

describe('what renders late, closes or changes', () => {
  test('a customer that renders seconds after the load', async () => {
    document.body.innerHTML = '';
    watched = watch(plain);
    await vi.advanceTimersByTimeAsync(8000);
    document.body.innerHTML = ticket('1', 'one@customer.example');
    await frames();
    expect(words(watched)).toEqual(['1 not-yet', '1 one@customer.example']);
  });

  test('a panel that closes does not take the customer away', async () => {
    watched = watch(marked);
    document.querySelector('.customer')?.remove();
    await frames();
    expect(watched.shown()).toBe('1 one@customer.example');
    go('/t/2');
    await vi.advanceTimersByTimeAsync(250);
    expect(watched.shown()).toBe('2 not-yet');
  });

  test('another customer of the same ticket', async () => {
    watched = watch(plain);
    (document.querySelector('.customer') as Element).textContent = 'other@customer.example';
    await frames();
    expect(words(watched)).toEqual(['1 one@customer.example', '1 other@customer.example']);
  });

  test('changes that change nothing read are not told', async () => {
    watched = watch(plain);
    for (let count = 0; count < 50; count += 1) {
      document.body.append(`clock ${count}`);
      await frames();
    }
    expect(watched.views).toHaveLength(1);
  });

  test('20,000 nodes, each inserted in a turn of its own, cost one reading a frame at most', async () => {
    watched = watch(plain);
    const read = vi.spyOn(document, 'querySelectorAll');
    document.body.append('one');
    await Promise.resolve();
    const once = read.mock.calls.length;
    await frames();
    read.mockClear();
    for (let frame = 1; frame <= 20; frame += 1) {
      for (let count = 0; count < 1000; count += 1) {
        document.body.append(document.createElement('i'));
        await Promise.resolve();
      }
      expect(read.mock.calls.length).toBeLessThanOrEqual(frame * once);
      await vi.advanceTimersByTimeAsync(16);
    }
    await frames();
    expect(once).toBeGreaterThan(0);
    expect(read.mock.calls.length).toBe(21 * once);
  });

  test('what changes last in a burst is read', async () => {
    watched = watch(plain);
    for (let count = 0; count < 1000; count += 1) {
      document.body.append('more');
      await Promise.resolve();
    }
    (document.querySelector('.customer') as Element).textContent = 'other@customer.example';
    await frames();
    expect(watched.shown()).toBe('1 other@customer.example');
  });
});

describe('a hidden tab', () => {
  test('says nothing, and all there is when it comes to the front', async () => {
    watched = watch(plain);
    setHidden(true);
    go('/t/2');
    document.body.innerHTML = ticket('2', 'two@customer.example');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(watched.views).toHaveLength(1);
    setHidden(false);
    await frames();
    expect(watched.shown()).toBe('2 two@customer.example');
  });

  test('a tab opened in the background', async () => {
    setHidden(true);
    watched = watch(plain);
    await vi.advanceTimersByTimeAsync(1000);
    expect(watched.views).toEqual([]);
    setHidden(false);
    expect(watched.shown()).toBe('1 one@customer.example');
  });
});

test('a watch that was stopped says nothing more and keeps no timer', async () => {
  watched = watch(plain);
  watched.stop();
  go('/t/2');
  document.body.innerHTML = ticket('2', 'two@customer.example');
  setHidden(false);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(watched.views).toHaveLength(1);
  expect(vi.getTimerCount()).toBe(0);
});

function words({ views }: Watched): string[] {
  return views.map(inOneWord);
}

function ticket(id: string, email: string): string {
  return `<div id="ticket" data-id="${id}"><p class="customer">${email}</p></div>`;
}

function pane(id: string, active: boolean): string {
  return `<div data-id="${id}" data-active="${active}"><p class="customer">c${id}@customer.example</p></div>`;
}
