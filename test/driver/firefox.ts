import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, launch } from 'puppeteer-core';
import type { Engine } from './engine.ts';
import { answerFirefoxPrompt, navigate, runInside } from './firefox-inside.ts';
import { openFirefoxPopup } from './firefox-popup.ts';
import { firefoxTurn } from './firefox-turn.ts';
import { install } from './install.ts';
import type { Launch } from './options.ts';

/** The host of our pages in Firefox, which is random for each profile unless a pref fixes it. */
const UUID = 'de5c51de-0000-4000-8000-000000000001';

/**
 * Starts Firefox with the extension as a temporary add-on. `--remote-allow-system-access` lets the driver take a tab to our pages (BiDi refuses them otherwise), end
 * the background and answer a prompt; pages and extensions gain nothing by it.
 */
export async function startFirefox(options: Launch): Promise<Engine> {
  const id = addOnId(options);
  const { width, height } = options.size;
  const browser = await firefoxTurn().withoutPolicies(() =>
    launch({
      browser: 'firefox',
      executablePath: options.executable,
      headless: options.headless,
      userDataDir: options.profile,
      env: options.env,
      defaultViewport: options.headless ? options.size : null,
      args: ['--remote-allow-system-access', `--width=${width}`, `--height=${height}`],
      extraPrefsFirefox: prefs(id, options),
    }),
  );
  if (options.locale !== ENGLISH) await runInside(browser, SPEAK, options.locale);
  const extensionId = await install(browser, options.extension, (wanted) => isHere(browser, wanted));
  return {
    browser,
    extensionId,
    baseUrl: `moz-extension://${UUID}/`,
    goToExtension: navigate,
    killBackground: async () => {
      await runInside(browser, TERMINATE, id);
    },
    answerPrompt: (page, answer) => answerFirefoxPrompt(page, answer),
    openPopup: (page) => openFirefoxPopup(browser, id, page),
    revokeHost: async (pattern) => {
      await runInside(browser, REVOKE, JSON.stringify([id, pattern]));
    },
  };
}

const ENGLISH = 'en-US';

/** As with a language pack installed: the browser's own words stay English, and extensions are asked for theirs in this language. */
const SPEAK = `(locale) => {
  Services.locale.availableLocales = ['${ENGLISH}', locale];
  Services.locale.requestedLocales = [locale];
}`;

/** What Firefox itself does with an idle event page. The flag lets it do so while BiDi listens. */
const TERMINATE =
  '(id) => WebExtensionPolicy.getByID(id).extension.terminateBackground({ disableResetIdleForTest: true })';

/** What the switch beside a host in about:addons does. */
const REVOKE = `async (wanted) => {
  const [id, pattern] = JSON.parse(wanted);
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const hosts = { permissions: [], origins: [pattern] };
  await ExtensionPermissions.remove(id, hosts, WebExtensionPolicy.getByID(id).extension);
}`;

async function isHere(browser: Browser, id: string): Promise<boolean> {
  return (await runInside(browser, RUNS, id)) === true;
}

const RUNS = '(id) => WebExtensionPolicy.getByID(id)?.active === true';

function addOnId({ extension: folder }: Launch): string {
  if (typeof folder !== 'string') return folder.byPolicy;
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (id === undefined) throw new Error(`${folder} is not a Firefox build: its manifest names no add-on id.`);
  return id;
}

function prefs(id: string, { dark, extension }: Launch): Record<string, string | number | boolean> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
    /** The hosts of the manifest are granted at install, as the install prompt does for people. A policy grants them of itself. */
    ...(typeof extension === 'string' ? { 'extensions.originControls.grantByDefault': true } : {}),
    /** A temporary add-on goes at shutdown; its data stays for the next start with the same profile. */
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    /** Prompts take a click at once instead of after half a second. */
    'security.notification_enable_delay': 0,
    /** 0 is dark, 1 is light. */
    'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
    'intl.accept_languages': 'en-US, en',
    'datareporting.policy.dataSubmissionEnabled': false,
  };
}
