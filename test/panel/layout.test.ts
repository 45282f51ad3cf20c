import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowedWidth, arranged, DEFAULT_LAYOUT, moved, toggled } from '../../lib/panel/layout.ts';
import { layoutSchema } from '../../lib/panel/layout-schema.ts';

const self = (id: string) => id;

describe('the order of panels', () => {
  test('is the admin’s until the agent changes it', () => {
    expect(arranged(['crm', 'billing'], self, [])).toEqual(['crm', 'billing']);
  });

  test('is the agent’s then, with new connectors at the end', () => {
    expect(arranged(['crm', 'new', 'billing'], self, ['billing', 'crm'])).toEqual(['billing', 'crm', 'new']);
  });

  test('a panel goes up, down, to the top and to the end', () => {
    const shown = ['a', 'b', 'c'];
    expect(moved([], shown, 'c', 1)).toEqual(['a', 'c', 'b']);
    expect(moved([], shown, 'a', 1)).toEqual(['b', 'a', 'c']);
    expect(moved([], shown, 'c', 0)).toEqual(['c', 'a', 'b']);
    expect(moved([], shown, 'a', 2)).toEqual(['b', 'c', 'a']);
  });

  test('panels that are hidden or gone keep their places', () => {
    expect(moved(['a', 'gone', 'b', 'hidden', 'c'], ['a', 'b', 'c'], 'c', 1)).toEqual([
      'a',
      'gone',
      'c',
      'b',
      'hidden',
    ]);
    expect(moved(['a', 'b', 'hidden'], ['a', 'b'], 'a', 1)).toEqual(['b', 'a', 'hidden']);
  });

  test('whatever moves, the panels in sight are the same ones, and this one is where it was put', () => {
    const ids = fc.uniqueArray(fc.constantFrom<string[]>('a', 'b', 'c', 'd', 'e', 'f', 'g'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(ids, ids, fc.nat(), fc.nat(), (order, panels, which, where) => {
        const shown = arranged(panels, self, order);
        const one = shown[which % shown.length] ?? '';
        const to = where % shown.length;
        const after = arranged(panels, self, moved(order, shown, one, to));
        expect(after.toSorted()).toEqual(panels.toSorted());
        expect(after.indexOf(one)).toBe(to);
        expect(after.filter((id) => id !== one)).toEqual(shown.filter((id) => id !== one));
      }),
    );
  });
});

describe('what is kept', () => {
  test('an id is put in once and taken out again', () => {
    expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
  });

  test.each([
    [100, 240],
    [240.4, 240],
    [431.6, 432],
    [9000, 600],
  ])('a width of %d is %d', (wished, width) => {
    expect(allowedWidth(wished)).toBe(width);
  });

  test.each([
    { width: 239 },
    { width: 601 },
    { width: 300.5 },
    { side: 'top' },
    { choice: 'fullscreen' },
    { order: [7] },
    { order: ['x'.repeat(65)] },
    { note: 'ada@example.com' },
  ])('%j is no layout', (wrong) => {
    expect(layoutSchema.safeParse(DEFAULT_LAYOUT).success).toBe(true);
    expect(layoutSchema.safeParse({ ...DEFAULT_LAYOUT, ...wrong }).success).toBe(false);
  });
});
