import type { UserManifest } from 'wxt';
import type { Config } from '../lib/config/config.ts';
import { neededHosts } from '../lib/config/needed-hosts.ts';
import type { Identity } from './organisation/identity.ts';

/**
 * What may load what in our own pages. `style-src 'unsafe-inline'`: a template's srcdoc inherits this policy and would lose its own styles. `connect-src`: lookups go
 * wherever the admin says. `frame-src 'none'` still renders srcdoc, and keeps a frame from navigating itself.
 */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src https: http:; img-src 'self' data:; font-src 'self'; frame-src 'none'; form-action 'none'; object-src 'none'; base-uri 'none'; worker-src 'self'";

/**
 * The manifest for one browser. An organisation's build asks at install for exactly the hosts that its config names; the store build for none. With an identity it has a name,
 * ids and an update address of its own.
 */
export function manifest(
  browser: 'chrome' | 'firefox',
  organisation: Config | null,
  identity: Identity | null = null,
): UserManifest {
  const name = identity?.name ?? 'Deskside';
  return {
    name,
    ...(identity === null ? {} : { version: identity.version }),
    description: '__MSG_manifest_description__',
    default_locale: 'en',
    permissions: ['storage', 'alarms', 'scripting', 'activeTab', 'unlimitedStorage'],
    ...(organisation === null ? {} : { host_permissions: hostsOf(organisation) }),
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    incognito: 'not_allowed',
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    cross_origin_embedder_policy: { value: 'require-corp' },
    cross_origin_opener_policy: { value: 'same-origin' },
    web_accessible_resources: [sidebarPage(browser)],
    action: { default_title: name },
    commands: {
      'toggle-sidebar': {
        suggested_key: { default: 'Alt+Shift+D' },
        description: '__MSG_manifest_toggleSidebar__',
      },
    },
    ...(browser === 'chrome'
      ? {
          minimum_chrome_version: '130',
          storage: { managed_schema: 'managed-schema.json' },
          ...chromeIdentity(identity),
        }
      : { browser_specific_settings: { gecko: { ...GECKO, ...geckoIdentity(identity) } } }),
  };
}

const GECKO = {
  id: 'deskside@deskside.example',
  strict_min_version: '140.0',
  /** What lookups and deliveries carry to servers that the user or the admin chose; docs/store/permissions.md says of each why. */
  data_collection_permissions: {
    required: ['personallyIdentifyingInfo', 'websiteContent', 'authenticationInfo'],
  },
};

function chromeIdentity(identity: Identity | null) {
  if (identity === null) return {};
  const { key, updateUrl } = identity.chrome;
  return { key, ...(updateUrl === undefined ? {} : { update_url: updateUrl }) };
}

function geckoIdentity(identity: Identity | null) {
  if (identity === null) return {};
  const { id, updateUrl } = identity.firefox;
  return { id, ...(updateUrl === undefined ? {} : { update_url: updateUrl }) };
}

function sidebarPage(browser: 'chrome' | 'firefox') {
  const page = { resources: ['sidebar.html'], matches: ['<all_urls>'] };
  return browser === 'chrome' ? { ...page, use_dynamic_url: true } : page;
}

function hostsOf(config: Config): string[] {
  return neededHosts(config).sort();
}
