import { describe, expect, test } from 'vitest';
import { nearestName } from '../../../lib/panel/check/nearest-name.ts';

describe('the nearest name', () => {
  test.each([
    ['nmae', ['name', 'data'], 'name'],
    ['upcas', ['upcase', 'downcase', 'update'], 'upcase'],
    ['customerName', ['customer', 'customer_name', 'name'], 'customer_name'],
    ['EMAIL', ['email'], 'email'],
    ['invocies', ['invoices', 'invoice'], 'invoices'],
    ['id', ['ic', 'name'], 'ic'],
    ['x', ['name', 'plan'], null],
    ['total', ['plan', 'since'], null],
    ['anything', [], null],
  ])('%s among %j is %s', (name, known, nearest) => {
    expect(nearestName(name, known)).toBe(nearest);
  });
});
