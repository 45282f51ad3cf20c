import { describe, expect, test } from 'vitest';
import { listOf, newer, refreshed, withMore } from '../../components/deliveries/delivery-list.ts';
import type { DeliveryPage, DeliveryReport } from '../../lib/webhooks/reports.ts';
import { delivery, waiting } from './sample-deliveries.ts';

const COUNTS = { waiting: 0, delivered: 0, failed: 0, skipped: 0 };

/** A page of these; `next` is the last one where more follow. */
function page(deliveries: DeliveryReport[], next: DeliveryPage['next'] = null): DeliveryPage {
  return { deliveries, next, counts: COUNTS, unseen: 0 };
}

function at(time: number): DeliveryReport {
  return waiting(`d${time}`, { at: time });
}

function ids({ rows }: { rows: DeliveryReport[] }): string[] {
  return rows.map(({ id }) => id);
}

const SHOWN = listOf(page([at(5), at(4), at(3)], [3, 'd3']));

describe('while somebody is at the rows', () => {
  test('a row says what became of it, and none comes or goes', () => {
    const read = page([at(6), delivery('d5', { at: 5 }), at(3)], [3, 'd3']);
    const list = refreshed(SHOWN, null, read, false);
    expect(ids(list)).toEqual(['d5', 'd4', 'd3']);
    expect(list.rows[0]?.state.is).toBe('delivered');
    expect(newer(list).map(({ id }) => id)).toEqual(['d6']);
  });
});

describe('while nobody is at the rows', () => {
  test('newer ones come in and what is gone goes; what the page does not reach stays', () => {
    const longer = withMore(SHOWN, page([at(2), at(1)]));
    const list = refreshed(longer, null, page([at(6), at(5), at(3)], [3, 'd3']), true);
    expect(ids(list)).toEqual(['d6', 'd5', 'd3', 'd2', 'd1']);
    expect(newer(list)).toEqual([]);
  });

  test('a later page takes its own rows away and no others', () => {
    const longer = withMore(SHOWN, page([at(2), at(1)]));
    expect(ids(refreshed(longer, [3, 'd3'], page([at(1)]), true))).toEqual(['d5', 'd4', 'd3', 'd1']);
  });

  test('more than a page of newer ones: the list begins anew, for nobody has read what is between', () => {
    const list = refreshed(SHOWN, null, page([at(9), at(8), at(7)], [7, 'd7']), true);
    expect(ids(list)).toEqual(['d9', 'd8', 'd7']);
    expect(list.next).toEqual([7, 'd7']);
  });

  test('a search whose page found little before it stopped leaves what stands below alone', () => {
    expect(ids(refreshed(SHOWN, null, page([], [100, 'x']), true))).toEqual(['d5', 'd4', 'd3']);
    expect(ids(refreshed(SHOWN, null, page([at(200)], [100, 'x']), true))).toEqual([
      'd200',
      'd5',
      'd4',
      'd3',
    ]);
  });

  test('of two at the same time the order is the background’s', () => {
    const [a, b] = [waiting('a', { at: 9 }), waiting('b', { at: 9 })];
    expect(
      ids(refreshed(SHOWN, null, page([b, a, at(5), at(4), at(3)], [3, 'd3']), true)).slice(0, 2),
    ).toEqual(['b', 'a']);
  });
});

test('the next page is read once, however often it is asked for', () => {
  const more = page([at(2), at(1)]);
  expect(ids(withMore(withMore(SHOWN, more), more))).toEqual(['d5', 'd4', 'd3', 'd2', 'd1']);
});
