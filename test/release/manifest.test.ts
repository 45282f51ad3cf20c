import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { manifest } from '../../scripts/manifest.ts';
import { readLocales } from '../../scripts/read-locales.ts';
import { STORES, type Store } from '../../scripts/release/make-zips.ts';
import { manifestFaults } from '../../scripts/release/manifest-faults.ts';

const icons = globSync('public/icon/*.png').map((file) => `icon/${basename(file)}`);
const locales = readLocales();

/** What a build of our own manifest, texts and icons holds, with what a test has otherwise. */
function built(
  store: Store,
  changes: { manifest?: object; files?: Record<string, string | Buffer | null> } = {},
) {
  const own = {
    ...manifest(store === 'firefox' ? 'firefox' : 'chrome', null),
    icons: Object.fromEntries(icons.map((path) => [basename(path, '.png'), path])),
    ...changes.manifest,
  };
  const files = new Map<string, Buffer>([['manifest.json', Buffer.from(JSON.stringify(own))]]);
  for (const path of icons) files.set(path, readFileSync(`public/${path}`));
  for (const [locale, texts] of Object.entries(locales)) files.set(messagesAt(locale), messages(texts));
  for (const [path, content] of Object.entries(changes.files ?? {}))
    content === null
      ? files.delete(path)
      : files.set(path, typeof content === 'string' ? Buffer.from(content) : content);
  return files;
}

const messagesAt = (locale: string) => `_locales/${locale}/messages.json`;

function messages(texts: Record<string, string>): Buffer {
  return Buffer.from(
    JSON.stringify(Object.fromEntries(Object.entries(texts).map(([key, message]) => [key, { message }]))),
  );
}

test.each(STORES)(
  'nothing is wrong with the manifest for %s, its icons and its texts in five languages',
  (store) => {
    expect(Object.keys(locales)).toHaveLength(5);
    expect(manifestFaults(built(store), store)).toEqual([]);
  },
);

describe('a store would refuse', () => {
  test.each<[string, Store, Parameters<typeof built>[1]]>([
    [
      'the manifest does not say from which browser on it runs',
      'edge',
      { manifest: { minimum_chrome_version: undefined } },
    ],
    [
      'the manifest does not say from which browser on it runs',
      'firefox',
      { manifest: { browser_specific_settings: undefined } },
    ],
    ['there is no icon of 48 pixels', 'chrome', { files: { 'icon/48.png': null } }],
    [
      'there is no icon of 16 pixels',
      'chrome',
      { files: { 'icon/16.png': readFileSync('public/icon/32.png') } },
    ],
    [
      "the manifest has update_url, which only an organisation's own build may have",
      'edge',
      { manifest: { update_url: 'https://a.example' } },
    ],
    [
      "the manifest has host_permissions, which only an organisation's own build may have",
      'chrome',
      { manifest: { host_permissions: [] } },
    ],
    ['_locales/en/messages.json is missing', 'chrome', { files: { [messagesAt('en')]: null } }],
    [
      '_locales/cs/messages.json lacks manifest_description',
      'chrome',
      { files: { [messagesAt('cs')]: messages({ manifest_toggleSidebar: 'A' }).toString() } },
    ],
    [
      '_locales/de/messages.json: the description has more than 132 characters',
      'chrome',
      {
        files: {
          [messagesAt('de')]: messages({
            manifest_toggleSidebar: 'A',
            manifest_description: 'ä'.repeat(133),
          }).toString(),
        },
      },
    ],
  ])('%s (%s)', (fault, store, changes) => {
    expect(manifestFaults(built(store, changes), store)).toEqual([fault]);
  });

  test('a Firefox build that does not say what data it sends', () => {
    const gecko = {
      id: 'a@b.example',
      strict_min_version: '140.0',
      data_collection_permissions: { required: [] },
    };
    const files = built('firefox', { manifest: { browser_specific_settings: { gecko } } });
    expect(() => manifestFaults(files, 'firefox')).toThrow('data_collection_permissions');
  });
});
