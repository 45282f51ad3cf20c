import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const pages = globSync('{README.md,lib/**/*.md,docs/**/*.md}');

test('every link of the docs into the repository leads to a file that is there', () => {
  const links = pages.flatMap((page) => linksOf(page).map((target) => ({ page, target })));
  expect(links.length).toBeGreaterThan(10);
  const dead = links.filter(({ page, target }) => !existsSync(join(dirname(page), target)));
  expect(dead).toEqual([]);
});

function linksOf(page: string): string[] {
  const targets = [...readFileSync(page, 'utf8').matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)].map(
    (match) => match[1] ?? '',
  );
  return targets.filter((target) => !/^[a-z]+:/.test(target));
}
