import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../lib/lookup/answer.ts';
import { readBadge } from '../../lib/lookup/badge.ts';
import { shows } from '../attacks/attack.ts';

const read = (data: JsonObject) => readBadge({ found: true, ...data });

test("Disqua's own example is read whole, without a note", () =>
  expect(
    read({
      customer_id: '12345',
      name: 'Jan Novák',
      badge: 'Business zákazník',
      badge_color: 'green',
      fields: { Plan: 'Business', MRR: '€149', 'Zákazník od': '2023-04-15', Tickets: '47', NPS: '9' },
    }),
  ).toEqual({
    badge: {
      customerId: '12345',
      name: 'Jan Novák',
      label: 'Business zákazník',
      color: 'green',
      fields: [
        { name: 'Plan', value: 'Business' },
        { name: 'MRR', value: '€149' },
        { name: 'Zákazník od', value: '2023-04-15' },
        { name: 'Tickets', value: '47' },
        { name: 'NPS', value: '9' },
      ],
    },
    notes: [],
  }));

describe('generous reading', () => {
  test('numbers and booleans become strings', () => {
    const { badge, notes } = read({ customer_id: 42, name: 7, fields: { VIP: true, Debt: 0, Paid: false } });
    expect(badge).toMatchObject({ customerId: '42', name: '7' });
    expect(badge.fields.map(({ value }) => value)).toEqual(['true', '0', 'false']);
    expect(notes).toEqual([]);
  });

  test('null and blanks are left out', () =>
    expect(
      read({ customer_id: null, name: ' ', badge: '', badge_color: null, fields: { a: null, b: ' ' } }),
    ).toEqual({
      badge: { color: 'gray', fields: [] },
      notes: [],
    }));

  test(shows(['12.1', '12.2'], 'lists and objects as values are left out, and said'), () => {
    const { badge, notes } = read({ customer_id: {}, name: ['x'], fields: { a: [], b: 'kept' } });
    expect(badge).toEqual({ color: 'gray', fields: [{ name: 'b', value: 'kept' }] });
    expect(notes).toHaveLength(3);
  });

  test.each(['GREEN', ' green '])('colour %j is green', (badge_color) =>
    expect(read({ badge_color }).badge.color).toBe('green'),
  );

  test.each(['purple', 'red;background:url(//evil.example)', 3])(
    'colour %j is gray, and said',
    (badge_color) => {
      const { badge, notes } = read({ badge_color });
      expect(badge.color).toBe('gray');
      expect(notes).toEqual([expect.stringContaining('badge_color')]);
    },
  );

  test('British grey is gray', () =>
    expect(read({ badge_color: 'grey' })).toMatchObject({ badge: { color: 'gray' }, notes: [] }));

  test.each(['a text', ['a'], 5])('fields that are %j are left out, and said', (fields) => {
    const { badge, notes } = read({ fields });
    expect(badge.fields).toEqual([]);
    expect(notes).toHaveLength(1);
  });

  test(shows('12.7', 'an id beyond 2^53 is shown, with the advice to send it as a string'), () =>
    expect(read({ customer_id: 2 ** 60 }).notes).toEqual([expect.stringContaining('send it as a string')]),
  );

  test('an infinite number is left out', () =>
    expect(read(JSON.parse('{"name":1e999}')).badge.name).toBeUndefined());
});

describe('too much is cut, and said', () => {
  test('a label of exactly 30 characters stands, one of 31 does not', () => {
    expect(read({ badge: 'x'.repeat(30) })).toMatchObject({ badge: { label: 'x'.repeat(30) }, notes: [] });
    const { badge, notes } = read({ badge: 'x'.repeat(31) });
    expect(badge.label).toBe(`${'x'.repeat(29)}…`);
    expect(notes).toEqual(['"badge" is longer than 30 characters: cut.']);
  });

  test('characters are counted, not UTF-16 units, and none is torn', () => {
    expect(read({ badge: '😀'.repeat(30) }).badge.label).toBe('😀'.repeat(30));
    expect(read({ badge: '😀'.repeat(31) }).badge.label).toBe(`${'😀'.repeat(29)}…`);
  });

  test('the sixth field is not shown; what is null does not count', () => {
    const fields = { a: '1', b: null, c: '3', d: '4', e: '5', f: '6', g: '7' };
    const { badge, notes } = read({ fields });
    expect(badge.fields.map(({ name }) => name)).toEqual(['a', 'c', 'd', 'e', 'f']);
    expect(notes).toEqual(['"fields" has 6 values: the first 5 are shown.']);
  });

  test('ten thousand fields make ten notes at most', () => {
    const fields = Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`f${n}`, 'x'.repeat(1000)]));
    const { badge, notes } = read({ fields });
    expect(badge.fields).toHaveLength(5);
    expect(badge.fields[0]?.value).toHaveLength(300);
    expect(notes).toHaveLength(10);
    expect(notes[0]).toContain('10000');
  });
});
