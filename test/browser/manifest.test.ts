import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { deskConfig } from '../desk/config.ts';
import { type Build, builtFor } from '../driver/builds.ts';

type Manifest = Record<string, unknown>;

const BROWSERS = ['chrome', 'firefox'] as const;
const KIND = { chrome: 'chromium', firefox: 'firefox' } as const;
const store = {} as Record<(typeof BROWSERS)[number], Manifest>;
let schema: unknown;
const organisation = {} as Record<(typeof BROWSERS)[number], Manifest>;

beforeAll(async () => {
  const addresses = { desk: 'https://desk.harbour-finch.example', endpoints: 'http://127.0.0.1:8080' };
  for (const browser of BROWSERS) {
    const { extension, done } = await builtFor(KIND[browser], null);
    if (browser === 'chrome') schema = await jsonIn(extension, 'managed-schema.json');
    store[browser] = await manifestIn({ extension, done });
    organisation[browser] = await manifestIn(await builtFor(KIND[browser], deskConfig(addresses)));
  }
});

describe('the store build', () => {
  test.each(BROWSERS)('for %s asks for nothing at install but these permissions', (browser) => {
    const manifest = store[browser];
    expect(manifest).toMatchObject({
      manifest_version: 3,
      permissions: ['storage', 'alarms', 'scripting', 'activeTab', 'unlimitedStorage'],
      optional_host_permissions: ['https://*/*', 'http://*/*'],
      incognito: 'not_allowed',
    });
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('optional_permissions');
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  test.each(BROWSERS)('for %s holds its pages to these policies', (browser) => {
    const manifest = store[browser];
    expect(manifest).toMatchObject({
      content_security_policy: {
        extension_pages:
          "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src https: http:; img-src 'self' data:; font-src 'self'; frame-src 'none'; form-action 'none'; object-src 'none'; base-uri 'none'; worker-src 'self'",
      },
      cross_origin_embedder_policy: { value: 'require-corp' },
      cross_origin_opener_policy: { value: 'same-origin' },
    });
  });

  test('lets helpdesks frame the sidebar and nothing else, in Chrome at an address that they cannot know', () => {
    const sidebar = { resources: ['sidebar.html'], matches: ['<all_urls>'] };
    expect(store.chrome['web_accessible_resources']).toEqual([{ ...sidebar, use_dynamic_url: true }]);
    expect(store.firefox['web_accessible_resources']).toEqual([sidebar]);
  });

  test('lets an admin’s policy set it: Chrome is told what may be in one, Firefox wants no such thing', async () => {
    expect(store.chrome['storage']).toEqual({ managed_schema: 'managed-schema.json' });
    expect(store.firefox).not.toHaveProperty('storage');
    expect(schema).toMatchObject({
      type: 'object',
      properties: { config: { type: 'string' }, url: { type: 'string' }, publicKey: { type: 'string' } },
    });
    expect(JSON.stringify(schema)).not.toContain('additionalProperties');
  });

  test('says which browsers it runs in, and in Firefox what data it sends', () => {
    expect(store.chrome['minimum_chrome_version']).toBe('130');
    expect(store.chrome).not.toHaveProperty('browser_specific_settings');
    expect(store.firefox).not.toHaveProperty('minimum_chrome_version');
    expect(store.firefox['browser_specific_settings']).toEqual({
      gecko: {
        id: 'deskside@deskside.example',
        strict_min_version: '140.0',
        data_collection_permissions: {
          required: ['personallyIdentifyingInfo', 'websiteContent', 'authenticationInfo'],
        },
      },
    });
  });
});

test.each(BROWSERS)('the store build for %s speaks the browser’s language, or else English', (browser) => {
  expect(store[browser]).toMatchObject({
    name: 'Deskside',
    description: '__MSG_manifest_description__',
    default_locale: 'en',
    commands: { 'toggle-sidebar': { description: '__MSG_manifest_toggleSidebar__' } },
  });
});

test.each(BROWSERS)('the organisation’s build for %s differs in the hosts of its config alone', (browser) => {
  const { host_permissions, ...rest } = organisation[browser];
  expect(host_permissions).toEqual(['http://127.0.0.1/*', 'https://desk.harbour-finch.example/*']);
  expect(rest).toEqual(store[browser]);
});

async function manifestIn({ extension, done }: Build): Promise<Manifest> {
  const manifest = (await jsonIn(extension, 'manifest.json')) as Manifest;
  await done();
  return manifest;
}

async function jsonIn(extension: string, file: string): Promise<unknown> {
  return JSON.parse(await readFile(join(extension, file), 'utf8'));
}
