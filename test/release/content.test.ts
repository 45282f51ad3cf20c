import { expect, test } from 'vitest';
import { contentFaults } from '../../scripts/release/content-faults.ts';

const faultsOf = (name: string, text: string) => contentFaults(new Map([[name, Buffer.from(text)]]));

test.each([
  [
    'options.html',
    '<script type="module" crossorigin src="/chunks/options.js"></script><link rel="stylesheet" href="/assets/a.css">',
  ],
  [
    'chunks/options.js',
    'import{a}from"./b.js";const link="https://example.com";new Worker(new URL("/assets/w.js",import.meta.url));fetch("https://example.com")',
  ],
  ['assets/a.css', 'p { background: url(data:image/png;base64,AA==) }'],
  ['_locales/en/messages.json', '{"test": {"message": "See https://example.com/a.map"}}'],
  ['icon/16.png', ''],
])('nothing is said of %s that stays in the package', (name, text) => {
  expect(faultsOf(name, text)).toEqual([]);
});

test.each([
  ['chunks/options.js.map', '{}', 'is a source map'],
  ['chunks/options.js', 'a();\n//# sourceMappingURL=options.js.map', 'names a source map'],
  ['assets/a.css', 'p{}/*# sourceMappingURL=a.css.map */', 'names a source map'],
  ['test/desk.js', '', 'is a test'],
  ['chunks/lookup.test.js', '', 'is a test'],
  ['lib/lookup.ts', '', 'is nothing that runs in a browser'],
  ['.env', '', 'is nothing that runs in a browser'],
  ['acme.key.pem', '', 'is nothing that runs in a browser'],
  [
    'options.html',
    '<script async src="https://cdn.example/a.js"></script>',
    'loads something from elsewhere',
  ],
  ['options.html', "<link rel=stylesheet href='//fonts.example/a.css'>", 'loads something from elsewhere'],
  ['options.html', '<script type="module">run()</script>', 'has a script in the page'],
  ['assets/a.css', '@import "https://fonts.example/a.css";', 'loads something from elsewhere'],
  ['assets/a.css', '@font-face{src:url(https://fonts.example/a.woff2)}', 'loads something from elsewhere'],
  ['background.js', 'import("https://cdn.example/a.js")', 'loads code from elsewhere'],
  ['background.js', 'import a from"https://cdn.example/a.js"', 'loads code from elsewhere'],
  ['background.js', 'importScripts("//cdn.example/a.js")', 'loads code from elsewhere'],
  ['background.js', 'new Worker("blob:a")', 'starts a worker from elsewhere'],
])('%s with %j is refused', (name, text, fault) => {
  expect(faultsOf(name, text)).toEqual([`${name} ${fault}`]);
});
