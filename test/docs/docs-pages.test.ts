// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { markdownPages } from '../../scripts/markdown-pages.ts';

const root = join(import.meta.dirname, '..', '..');

/** Pages of the extension, the doc that each is the whole of, and its title there. */
const PAGES = [
  ['endpoint', 'docs/endpoint.md', 'Writing an endpoint for Deskside'],
  ['guide', 'docs/agent.md', 'Working with the sidebar'],
] as const;

describe.each(PAGES)('the page "%s" in the extension', (entry, doc, title) => {
  const page = built(entry);

  test('is the whole of its doc', () => {
    const markdown = readFileSync(join(root, doc), 'utf8');
    expect(page.querySelector('h1')?.textContent).toBe(title);
    expect(page.querySelectorAll('h2, h3').length).toBe(markdown.match(/^##+ /gm)?.length);
    expect(page.querySelectorAll('pre').length).toBe((markdown.match(/^```/gm)?.length ?? 0) / 2);
  });

  test('has no link that leads nowhere: each is to a place in it, or to the web', () => {
    const links = [...page.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '');
    const dead = links.filter((link) =>
      link.startsWith('#') ? page.getElementById(link.slice(1)) === null : !link.startsWith('https://'),
    );
    expect(dead).toEqual([]);
  });

  test('shows no picture: the extension carries none', () => {
    expect(page.querySelector('img')).toBeNull();
  });

  test('brings no script', () => {
    expect(page.querySelector('script')).toBeNull();
  });
});

function built(entry: string): Document {
  const { transformIndexHtml } = markdownPages();
  if (typeof transformIndexHtml !== 'function') throw new Error('markdownPages has no transformIndexHtml');
  const source = readFileSync(join(root, 'entrypoints', entry, 'index.html'), 'utf8');
  return new DOMParser().parseFromString(
    String(Reflect.apply(transformIndexHtml, undefined, [source])),
    'text/html',
  );
}
