import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isSomebodyElse, viewSender } from '../../entrypoints/helpdesk/view-sender.ts';
import type { Sight, ToldSight } from '../../lib/helpdesks/sight.ts';
import type { Customer, TicketView } from '../../lib/helpdesks/ticket.ts';

const NOT_YET: Customer = { state: 'not-yet' };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('views on their way to the background', () => {
  test('the first goes at once; the sidebar is hidden until it has arrived', async () => {
    const world = start();
    world.tell(view('1', 'one@customer.example'));
    expect(world.sent()).toEqual(['1 one@customer.example']);
    expect(world.stale()).toBe(true);
    await world.answer();
    expect(world.stale()).toBe(false);
  });

  test('another ticket hides the sidebar until it has arrived', async () => {
    const world = start();
    await world.show(view('1', 'one@customer.example'));
    world.tell(view('2', 'two@customer.example'));
    expect(world.stale()).toBe(true);
    await world.answer();
    expect(world.stale()).toBe(false);
  });

  test('what is right beside the page is the view for which it was hidden, and each later one of that customer', async () => {
    const world = start();
    await world.show(view('1', 'one@customer.example'));
    expect(world.staleFor()).toBe(false);
    world.tell(view('2', null));
    expect(world.staleFor()).toBe(2);
    world.tell(view('2', 'two@customer.example'));
    expect(world.staleFor()).toBe(2);
    world.tell(view('2', 'three@customer.example'));
    expect(world.staleFor()).toBe(4);
    world.tell(view('1', 'one@customer.example'));
    expect(world.staleFor()).toBe(5);
  });

  test('news of the same customer does not', async () => {
    const world = start();
    await world.show(view('1', 'one@customer.example'));
    world.tell({ state: 'ticket', ticket: { ...ticketOf('1', 'one@customer.example'), subject: 'New' } });
    expect(world.stale()).toBe(false);
  });

  test('of ten tickets in a moment the newest goes, as soon as it may, and is all that is ever shown', async () => {
    const world = start();
    for (let id = 1; id <= 10; id += 1) {
      world.tell(view(String(id), `c${id}@customer.example`));
      if (id < 4) await world.answer();
    }
    expect(world.stale()).toBe(true);
    expect(world.sent()).toEqual(['1 c1@customer.example', '2 c2@customer.example']);
    await vi.advanceTimersByTimeAsync(1100);
    expect(world.sent().at(-1)).toBe('10 c10@customer.example');
    expect(world.stale()).toBe(true);
    await world.answer();
    expect(world.stale()).toBe(false);
    expect(world.sent()).toHaveLength(3);
  });

  test('that a view has settled goes at once, and leaves the next tickets their messages', async () => {
    const world = start();
    world.tell(view('1', null));
    await vi.advanceTimersByTimeAsync(110);
    await world.answer();
    await world.show(view('1', 'one@customer.example'));
    world.tell(view('1', 'one@customer.example'), true);
    await world.answer();
    await vi.advanceTimersByTimeAsync(1100);
    world.tell(view('1', 'one@customer.example'), true);
    await world.answer();
    await world.show(view('2', 'two@customer.example'));
    expect(world.sent().slice(1)).toEqual([
      '1 one@customer.example',
      '1 one@customer.example settled',
      '1 one@customer.example settled',
      '2 two@customer.example',
    ]);
    expect(world.stale()).toBe(false);
  });

  test('what settled before it could go is one message', async () => {
    const world = start();
    for (const id of ['1', '2', '3']) await world.show(view(id, 'one@customer.example'));
    world.tell(view('3', 'one@customer.example'), true);
    expect(world.sent()).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1200);
    expect(world.sent().slice(2)).toEqual(['3 one@customer.example settled']);
  });

  test('a customer who renders a moment after the ticket makes one message', async () => {
    const world = start();
    world.tell(view('1', null));
    await vi.advanceTimersByTimeAsync(90);
    world.tell(view('1', 'one@customer.example'));
    await world.answer();
    await vi.advanceTimersByTimeAsync(2000);
    expect(world.sent()).toEqual(['1 one@customer.example']);
  });

  test('one who does not is told of as not known yet', async () => {
    const world = start();
    world.tell(view('1', null));
    await vi.advanceTimersByTimeAsync(100);
    expect(world.sent()).toEqual(['1 not-yet']);
  });

  test('nor does one who renders while the ticket is still on its way to the background wait for that', async () => {
    const world = start();
    world.tell(view('1', null));
    await vi.advanceTimersByTimeAsync(110);
    world.tell(view('1', 'one@customer.example'));
    await vi.advanceTimersByTimeAsync(0);
    expect(world.sent()).toEqual(['1 not-yet', '1 one@customer.example']);
    await world.answer();
    expect(world.stale()).toBe(true);
    await world.answer();
    expect(world.stale()).toBe(false);
    await vi.advanceTimersByTimeAsync(5000);
    expect(world.sent()).toHaveLength(2);
  });

  test('after a while in which nothing was said, the background is woken by the ticket, and there for its customer', async () => {
    const world = start();
    await world.show(view('1', 'one@customer.example'));
    await vi.advanceTimersByTimeAsync(25_000);
    world.tell(view('2', null));
    expect(world.wakings()).toBe(1);
    await vi.advanceTimersByTimeAsync(90);
    world.tell({ state: 'ticket', ticket: { ...ticketOf('2', null), subject: 'New' } });
    await world.show(view('2', 'two@customer.example'));
    world.tell(view('3', null));
    expect(world.wakings()).toBe(1);
    expect(world.sent()).toEqual(['1 one@customer.example', '2 two@customer.example']);
  });

  test('a customer who is there with the ticket wakes it as such', async () => {
    const world = start();
    await world.show(view('1', 'one@customer.example'));
    await vi.advanceTimersByTimeAsync(25_000);
    await world.show(view('2', 'two@customer.example'));
    expect(world.wakings()).toBe(0);
  });

  test('a page that renders its ticket bit by bit leaves the customer a message', async () => {
    const world = start();
    for (const subject of ['', 'A', 'A b', 'A b c']) {
      world.tell({ state: 'ticket', ticket: { ...ticketOf('1', null), subject } });
      await vi.advanceTimersByTimeAsync(100);
      await world.answer();
    }
    world.tell(view('1', 'one@customer.example'));
    await vi.advanceTimersByTimeAsync(0);
    expect(world.sent()).toEqual(['1 not-yet', '1 one@customer.example']);
  });

  test('what a page tells of a ticket without a customer is told in the end', async () => {
    const world = start();
    for (const subject of ['A', 'A b', 'A b c']) {
      world.tell({ state: 'ticket', ticket: { ...ticketOf('1', null), subject } });
      await vi.advanceTimersByTimeAsync(100);
      await world.answer();
    }
    await vi.advanceTimersByTimeAsync(1000);
    expect(world.subjects()).toEqual(['A', 'A b c']);
  });

  test("a view that was refused is sent again, and no other ticket's data shows meanwhile", async () => {
    const world = start();
    await world.show(view('1', 'one@customer.example'));
    world.tell(view('2', 'two@customer.example'));
    await world.refuse();
    expect(world.stale()).toBe(true);
    await vi.advanceTimersByTimeAsync(1200);
    expect(world.sent()).toEqual([
      '1 one@customer.example',
      '2 two@customer.example',
      '2 two@customer.example',
    ]);
    await world.answer();
    expect(world.stale()).toBe(false);
  });

  test('one that is refused for long is sent more and more rarely, and shown at last', async () => {
    const world = start();
    world.tell(view('1', 'one@customer.example'));
    const after = async (seconds: number) => {
      await world.refuse();
      await vi.advanceTimersByTimeAsync(seconds * 1000 + 200);
      return world.sent().length;
    };
    const sent = [];
    for (const seconds of [1, 2, 4, 8, 16, 29, 1, 30, 30]) sent.push(await after(seconds));
    expect(sent).toEqual([2, 3, 4, 5, 6, 6, 7, 8, 9]);
    expect(world.stale()).toBe(true);
    await world.answer();
    expect(world.stale()).toBe(false);
  });

  test('one whose reply never comes is sent again, and the next ticket does not wait for it for ever', async () => {
    const world = start();
    world.tell(view('1', 'one@customer.example'));
    await vi.advanceTimersByTimeAsync(11_100);
    expect(world.sent()).toHaveLength(2);
    world.tell(view('2', 'two@customer.example'));
    await vi.advanceTimersByTimeAsync(11_100);
    expect(world.sent().at(-1)).toBe('2 two@customer.example');
  });

  test('while the sidebar has not shown it the sidebar stays hidden, however long that takes', async () => {
    const world = start();
    await world.show(view('1', 'one@customer.example'));
    world.tell(view('2', 'two@customer.example'));
    for (let count = 0; count < 20; count += 1) {
      await world.answer(false);
      expect(world.stale()).toBe(true);
      await vi.advanceTimersByTimeAsync(1100);
    }
    expect(world.sent().slice(1)).toEqual(Array(21).fill('2 two@customer.example'));
    await world.answer();
    expect(world.stale()).toBe(false);
    await vi.advanceTimersByTimeAsync(5000);
    expect(world.sent()).toHaveLength(22);
  });

  test('a sidebar that hangs does not keep the next ticket from being told', async () => {
    const world = start();
    await world.show(view('1', 'one@customer.example'));
    world.tell(view('2', 'two@customer.example'));
    await world.answer(false);
    world.tell(view('3', 'three@customer.example'));
    await vi.advanceTimersByTimeAsync(1100);
    expect(world.sent().at(-1)).toBe('3 three@customer.example');
    await world.answer();
    expect(world.stale()).toBe(false);
    expect(world.sent()).toHaveLength(3);
  });

  test('one that had settled and was not heard goes along with the next, until that is heard', async () => {
    const world = start();
    await world.show(view('1', 'one@customer.example'));
    world.tell(view('1', 'one@customer.example'), true);
    await world.refuse();
    world.tell(view('2', 'two@customer.example'));
    await vi.advanceTimersByTimeAsync(1200);
    await world.refuse();
    world.tell(view('2', 'two@customer.example'), true);
    await vi.advanceTimersByTimeAsync(1200);
    await world.answer();
    await vi.advanceTimersByTimeAsync(1200);
    await world.show(view('3', 'three@customer.example'));
    expect(world.missed()).toEqual([
      [],
      [],
      ['1 one@customer.example settled'],
      ['1 one@customer.example settled'],
      [],
    ]);
    expect(world.numbers()).toEqual([1, 2, 3, 4, 5]);
  });

  test('of many that were not heard the newest ten do', async () => {
    const world = start();
    for (let id = 1; id <= 12; id += 1) {
      world.tell(view(`${id}`, 'one@customer.example'), true);
      await world.refuse();
      await vi.advanceTimersByTimeAsync(1200);
    }
    expect(
      world
        .missed()
        .at(-1)
        ?.map((each) => each.split(' ')[0]),
    ).toEqual(['2', '3', '4', '5', '6', '7', '8', '9', '10', '11']);
  });

  test('after the end nothing goes', async () => {
    const world = start();
    world.life.abort();
    world.tell(view('1', 'one@customer.example'));
    await vi.advanceTimersByTimeAsync(5000);
    expect(world.sent()).toEqual([]);
  });
});

test.each<[TicketView, TicketView, boolean]>([
  [view('1', 'a@b.cz'), view('1', 'a@b.cz'), false],
  [view('1', null), view('1', 'a@b.cz'), false],
  [view('1', 'a@b.cz'), view('1', null), true],
  [view('1', 'a@b.cz'), view('1', 'c@d.cz'), true],
  [view('1', 'a@b.cz'), view('2', 'a@b.cz'), true],
  [view('1', null), view('2', null), true],
  [{ state: 'no-ticket' }, view('1', null), true],
  [view('1', 'a@b.cz'), { state: 'signed-out' }, true],
  [{ state: 'no-ticket' }, { state: 'no-ticket' }, false],
])('%j beside %j is somebody else: %s', (shown, now, other) => {
  expect(isSomebodyElse(shown, now)).toBe(other);
});

function start() {
  const sent: ToldSight[] = [];
  const open: PromiseWithResolvers<{ painted: boolean }>[] = [];
  const stale: (number | false)[] = [];
  const woken: number[] = [];
  const life = new AbortController();
  const send = (seen: ToldSight) => {
    sent.push(seen);
    const reply = Promise.withResolvers<{ painted: boolean }>();
    open.push(reply);
    return reply.promise;
  };
  const tellSight = viewSender({
    send,
    wake: () => woken.push(performance.now()),
    url: () => 'https://desk.example/t',
    onStale: (now) => stale.push(now),
    signal: life.signal,
  });
  const tell = (seen: TicketView, settled = false) => tellSight({ view: seen, settled, answered: [] });
  const answer = async (painted = true) => {
    open.shift()?.resolve({ painted });
    await vi.advanceTimersByTimeAsync(0);
  };
  const refuse = async () => {
    open.shift()?.reject(new Error('Refused.'));
    await vi.advanceTimersByTimeAsync(0);
  };
  const show = async (seen: TicketView) => {
    tell(seen);
    await answer();
  };
  return {
    tell,
    answer,
    refuse,
    show,
    life,
    stale: () => (stale.length === 0 ? undefined : stale.at(-1) !== false),
    staleFor: () => stale.at(-1),
    sent: () => sent.map(word),
    wakings: () => woken.length,
    missed: () => sent.map(({ missed }) => missed.map(word)),
    subjects: () => sent.map(({ view }) => view.state === 'ticket' && view.ticket.subject),
    numbers: () => sent.map(({ number }) => number),
  };
}

function view(id: string, email: string | null): TicketView {
  return { state: 'ticket', ticket: ticketOf(id, email) };
}

function ticketOf(id: string, email: string | null) {
  return { id, customer: email === null ? NOT_YET : { state: 'address' as const, email, others: [] } };
}

function word({ view: seen, settled }: Sight): string {
  if (seen.state !== 'ticket') return seen.state;
  const { id, customer } = seen.ticket;
  const text = `${id} ${customer.state === 'address' ? customer.email : customer.state}`;
  return settled ? `${text} settled` : text;
}
