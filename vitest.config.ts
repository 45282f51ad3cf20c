import { defineConfig } from 'vitest/config';
import { readLocales } from './scripts/read-locales.ts';
import { AT_ONCE } from './test/driver/one-run.ts';
import { ServersFirst } from './test/driver/servers-first.ts';

const inBrowsers = {
  setupFiles: ['test/speak.ts'],
  testTimeout: 60_000,
  hookTimeout: 120_000,
  maxWorkers: AT_ONCE,
  globalSetup: ['test/driver/one-run.ts'],
};

/** `unit` needs no browser. The others drive the built extension: in both browsers, and on a real Request Tracker and a real Redmine. */
export default defineConfig({
  define: { __ORGANISATION__: 'null', __LOCALES__: JSON.stringify(readLocales()) },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    sequence: { sequencer: ServersFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          setupFiles: ['test/settle.ts', 'test/speak.ts'],
          testTimeout: 20_000,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', 'test/attacks/browser/**', 'test/rt/**', 'test/redmine/**'],
          maxWorkers: AT_ONCE,
        },
      },
      {
        extends: true,
        test: { name: 'browser', include: ['test/{browser,attacks/browser}/**/*.test.ts'], ...inBrowsers },
      },
      {
        extends: true,
        test: { name: 'rt', include: ['test/rt/**/*.test.ts'], ...inBrowsers },
      },
      {
        extends: true,
        test: { name: 'redmine', include: ['test/redmine/**/*.test.ts'], ...inBrowsers },
      },
    ],
  },
});
