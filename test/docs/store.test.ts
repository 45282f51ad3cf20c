import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allHelpdesks } from '../../lib/helpdesks/all-helpdesks.ts';
import { manifest } from '../../scripts/manifest.ts';
import { pngSize } from '../../scripts/png-size.ts';
import { asked, justified } from '../../scripts/release/justifications.ts';
import { STORE_PICTURES } from '../../scripts/store-pictures.ts';

const listing = readFileSync('docs/store/listing.md', 'utf8');
const permissions = readFileSync('docs/store/permissions.md', 'utf8');
const answers = readFileSync('docs/store/privacy-answers.md', 'utf8');
const wanted = [...new Set([...asked(manifest('chrome', null)), ...asked(manifest('firefox', null))])];

test('every permission, host and kind of data of the manifests is justified, and nothing else', () => {
  expect(wanted.length).toBeGreaterThan(5);
  expect([...justified(permissions).keys()].sort()).toEqual(wanted.toSorted());
});

test('no justification is left empty, or longer than the 1,000 characters of the store’s field', () => {
  expect([...justified(permissions)].filter(([, { length }]) => length < 60 || length > 1000)).toEqual([]);
});

test('the kinds of data that Firefox is told are those of the answers', () => {
  const data = asked(manifest('firefox', null)).filter(
    (name) => !asked(manifest('chrome', null)).includes(name),
  );
  expect(data.filter((name) => !answers.includes(`\`${name}\``))).toEqual([]);
});

test('the listing keeps within every store’s lengths, and counts the helpdesks right', () => {
  const description = /```text\n([\s\S]+?)```/.exec(listing)?.[1] ?? '';
  expect(description.length).toBeGreaterThan(250);
  expect(description.length).toBeLessThan(10_000);
  expect(/Deskside knows (\d+)/.exec(description)?.[1]).toBe(
    String(allHelpdesks.filter(({ id }) => id !== 'generic').length),
  );
});

test('the short description is the manifest’s', () => {
  const english = /^manifest:\n {2}description: (.+)$/m.exec(readFileSync('locales/en.yml', 'utf8'))?.[1];
  expect(listing).toContain(`\n> ${english}\n`);
});

test.each(STORE_PICTURES)('$picture has the size that stores ask for', ({ picture, width, height }) => {
  expect(pngSize(readFileSync(picture))).toEqual({ width, height });
});

test('screenshots have the size that all three stores take', () => {
  const shots = [...listing.matchAll(/^\| \[[^\]]+\]\(\.\.\/(pictures\/[^)]+)\)/gm)].map(
    ([, file = '']) => file,
  );
  expect(shots.length).toBeGreaterThan(1);
  for (const shot of shots)
    expect(pngSize(readFileSync(`docs/${shot}`)), shot).toEqual({ width: 1280, height: 800 });
});
