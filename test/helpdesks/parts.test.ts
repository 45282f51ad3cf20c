import { expect, test } from 'vitest';
import { findPart, offerPart } from '../../lib/helpdesks/parts.ts';
import { tracePage } from '../../lib/helpdesks/trace-page.ts';

test('a part is there once its script has run, and may be loaded twice', () => {
  expect(findPart('trace')).toBeNull();
  for (let loads = 0; loads < 2; loads += 1) offerPart('trace', tracePage);
  expect(findPart('trace')).toBe(tracePage);
  expect(findPart('heuristic')).toBeNull();
});
