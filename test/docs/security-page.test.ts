import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withAttackTables } from '../../scripts/security-page.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/security.md'), 'utf8');

test('the tables of docs/security.md are up to date (node scripts/security-page.ts writes them)', () => {
  expect(page).toBe(withAttackTables(page));
});

test('a page without the marks is refused', () => {
  expect(() => withAttackTables('# Nothing')).toThrow('security-page.ts');
});
