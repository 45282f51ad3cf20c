import { expect, test } from 'vitest';
import { keptImages } from '../../lib/panel/kept-images.ts';

test('a picture is loaded once for each connector, and known to that one alone', async () => {
  const { images, asked } = kept();
  expect(await images.load('crm', ['a', 'b'])).toEqual(pictures('a', 'b'));
  expect(await images.load('crm', ['b', 'c'])).toEqual(pictures('b', 'c'));
  expect(await images.load('crm', ['a'])).toEqual(pictures('a'));
  expect(await images.load('shop', ['a'])).toEqual(pictures('a'));
  expect(asked).toEqual(['crm a b', 'crm c', 'shop a']);
  expect(images.known('crm')).toEqual(pictures('a', 'b', 'c'));
  expect(images.known('shop')).toEqual(pictures('a'));
  expect(images.known('other')).toEqual(new Map());
});

test('one that was not there is asked for again', async () => {
  const { images, asked } = kept(['a']);
  expect(await images.load('crm', ['a', 'b'])).toEqual(pictures('b'));
  expect(await images.load('crm', ['a', 'b'])).toEqual(pictures('b'));
  expect(asked).toEqual(['crm a b', 'crm a']);
});

test('thirty stay; the oldest goes', async () => {
  const { images } = kept();
  const names = Array.from({ length: 30 }, (_, index) => `${index}`);
  for (const name of names) await images.load('crm', [name]);
  await images.load('crm', ['30']);
  expect([...images.known('crm').keys()].sort()).toEqual(
    [...names.filter((name) => name !== '0'), '30'].sort(),
  );
});

function kept(missing: string[] = []) {
  const asked: string[] = [];
  const images = keptImages(async (connector, urls) => {
    asked.push([connector, ...urls].join(' '));
    return pictures(...urls.filter((url) => !missing.includes(url)));
  });
  return { images, asked };
}

function pictures(...urls: string[]): Map<string, string> {
  return new Map(urls.map((url) => [url, `data:${url}`]));
}
