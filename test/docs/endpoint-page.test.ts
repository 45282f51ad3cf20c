// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { markdownPages } from '../../scripts/markdown-pages.ts';

const root = join(import.meta.dirname, '..', '..');
const source = readFileSync(join(root, 'entrypoints/endpoint/index.html'), 'utf8');
const { transformIndexHtml } = markdownPages();
const page = new DOMParser().parseFromString(built(), 'text/html');

test('the page in the extension is the whole of docs/endpoint.md', () => {
  const markdown = readFileSync(join(root, 'docs/endpoint.md'), 'utf8');
  expect(page.querySelector('h1')?.textContent).toBe('Writing an endpoint for Deskside');
  expect(page.querySelectorAll('h2, h3').length).toBe(markdown.match(/^##+ /gm)?.length);
  expect(page.querySelectorAll('pre').length).toBe((markdown.match(/^```/gm)?.length ?? 0) / 2);
});

test('every link within the page leads somewhere', () => {
  const links = [...page.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href') ?? '');
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((link) => page.getElementById(link.slice(1)) === null)).toEqual([]);
});

test('the page shows no picture: the extension carries none', () => {
  expect(page.querySelector('img')).toBeNull();
});

test('the page brings no script', () => {
  expect(page.querySelector('script')).toBeNull();
});

function built(): string {
  if (typeof transformIndexHtml !== 'function') throw new Error('markdownPages has no transformIndexHtml');
  return String(Reflect.apply(transformIndexHtml, undefined, [source]));
}
