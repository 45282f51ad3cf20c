import { defineConfig } from 'wxt';
import { bakedConfig } from './scripts/baked-config.ts';
import { manifest } from './scripts/manifest.ts';
import { markdownPages } from './scripts/markdown-pages.ts';
import { IDENTITY, identityFrom } from './scripts/organisation/identity.ts';
import './scripts/speak-english.ts';
import { schemaFile } from './scripts/config/json-schema.ts';
import { SOURCES } from './scripts/release/sources.ts';

const organisation = bakedConfig(process.env['DESKSIDE_ORGANISATION']);
const identity = identityFrom(process.env[IDENTITY]);

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'edge', 'firefox'],
  outDir: process.env['DESKSIDE_OUT'] ?? '.output',
  suppressWarnings: { firefoxDataCollection: true },
  zip: { includeSources: SOURCES, dotSources: true },
  manifest: ({ browser }) => manifest(browser === 'firefox' ? 'firefox' : 'chrome', organisation, identity),
  hooks: {
    /** WXT takes the name of the toolbar button from the popup's title. */
    'build:manifestGenerated': (_, { action, name }) => {
      if (action !== undefined) action.default_title = name;
    },
    /** Editors complete a config file that names it by `$schema`. */
    'build:publicAssets': (_, files) => {
      files.push({ relativeDest: 'config.schema.json', contents: schemaFile() });
    },
  },
  vite: () => ({
    define: { __ORGANISATION__: JSON.stringify(organisation) },
    plugins: [markdownPages()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    /** Not older, or `light-dark()` is rewritten into something that the frame of a template panel does not understand. */
    build: {
      sourcemap: false,
      target: ['chrome130', 'firefox140'],
      /** All of these browsers know `modulepreload`. */
      modulePreload: { polyfill: false },
    },
  }),
});
