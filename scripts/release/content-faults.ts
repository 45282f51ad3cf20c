import type { Files } from './read-build.ts';

/** What no file in a store's zip is called. */
const NAMES: readonly [pattern: RegExp, fault: string][] = [
  [/\.map$/, 'a source map'],
  [/(^|\/)(tests?|__tests__)\/|\.(test|spec)\./, 'a test'],
  [/(^|\/)(\.|node_modules\/)|\.(tsx?|pem|key|zip|env)$/, 'nothing that runs in a browser'],
];

/** What stands in no file whose name fits the first pattern. Stores refuse code that comes from elsewhere, however it is fetched. */
const TEXTS: readonly [files: RegExp, pattern: RegExp, fault: string][] = [
  [/\.(js|css)$/, /[#@]\s*sourceMappingURL=/, 'names a source map'],
  [
    /\.html$/,
    /<(?:script|link|iframe|embed|object)\b[^>]*\b(?:src|href|data)\s*=\s*["']?\s*(?:[a-z]+:)?\/\//i,
    'loads something from elsewhere',
  ],
  [/\.html$/, /<script\b(?![^>]*\bsrc=)[^>]*>\s*\S/i, 'has a script in the page'],
  [/\.css$/, /(?:@import\s*(?:url\()?|url\()\s*["']?\s*(?:https?:)?\/\//i, 'loads something from elsewhere'],
  [
    /\.js$/,
    /\b(?:import\s*\(|importScripts\s*\(|from|import)\s*["'`](?:https?:)?\/\//,
    'loads code from elsewhere',
  ],
  [
    /\.js$/,
    /\bnew\s+(?:Shared)?Worker\s*\(\s*["'`](?:https?:|data:|blob:|\/\/)/,
    'starts a worker from elsewhere',
  ],
];

/** What has no place in a store's zip, in words: source maps, tests, sources, code that is loaded from elsewhere. */
export function contentFaults(files: Files): string[] {
  return [...files].flatMap(([name, bytes]) => {
    const text = bytes.toString('utf8');
    return [
      ...NAMES.filter(([pattern]) => pattern.test(name)).map(([, fault]) => `${name} is ${fault}`),
      ...TEXTS.filter(([fits, pattern]) => fits.test(name) && pattern.test(text)).map(
        ([, , fault]) => `${name} ${fault}`,
      ),
    ];
  });
}
