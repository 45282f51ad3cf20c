import { globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { ALL_SHOTS } from '../../scripts/shots/all-shots.ts';

const FOLDER = 'docs/pictures';
/** `test/rt/picture.ts` takes it, on the real product. */
const NOT_OURS = ['request-tracker'];
/** Whoever clones the repository gets them all. Bytes. */
const LARGEST_FOLDER = 1_600_000;

const pictures = globSync(`${FOLDER}/*`).map(withSlashes).sort();
const shown = globSync('{README.md,docs/**/*.md}').flatMap((page) =>
  [...readFileSync(page, 'utf8').matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, alt = '', file = '']) => ({
    alt,
    file: withSlashes(join(dirname(page), file)),
  })),
);

test('every picture is shown by README or docs, and every one that they show is there', () => {
  expect(pictures.length).toBeGreaterThan(10);
  expect([...new Set(shown.map(({ file }) => file))].sort()).toEqual(pictures);
});

test('every picture is one that `npm run shots` or a real helpdesk gives', () => {
  const names = [...NOT_OURS, ...ALL_SHOTS.map(({ name }) => name)];
  expect(names.map((name) => `${FOLDER}/${name}.png`).sort()).toEqual(pictures);
});

test('whoever does not see a picture is told what it shows', () => {
  expect(shown.filter(({ alt }) => alt.length < 20)).toEqual([]);
});

test('together they stay small', () => {
  const bytes = pictures.reduce((sum, picture) => sum + statSync(picture).size, 0);
  expect(bytes).toBeLessThan(LARGEST_FOLDER);
});

function withSlashes(path: string): string {
  return path.replaceAll('\\', '/');
}
