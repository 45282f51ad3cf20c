/**
 * What the zip of the sources holds, as globs: everything under version control but the tests, from which the builds come out again byte for byte. A list of what may go in, so that
 * keys, secrets and builds that lie beside it on somebody's disk never do.
 */
export const SOURCES = [
  '{.ci,components,docs,entrypoints,lib,locales,public,scripts,test}/**',
  '{.gitignore,.npmrc,LICENSE,README.md}',
  '{biome,package,package-lock,tsconfig}.json',
  '{vitest,wxt}.config.ts',
];
