import { runInside } from '../driver/firefox-inside.ts';
import type { Driver } from '../driver/launch.ts';

/** What a browser's own list of add-ons says of one. */
export interface Listed {
  byPolicy: boolean;
  mayRemove: boolean;
}

/** How the list says what it says of our add-on, and what the browser's own look for updates does. */
export interface AddOnManager {
  listed(driver: Driver): Promise<Listed>;
  update(driver: Driver): Promise<void>;
}

interface DeveloperPrivate {
  getExtensionInfo(id: string): Promise<{ controlledInfo?: object; mustRemainInstalled: boolean }>;
  autoUpdate(): Promise<void>;
}

/** The page `chrome://extensions`. */
const chromium: AddOnManager = {
  async listed(driver) {
    const info = await inSettings(driver, (api, id) => api.getExtensionInfo(id));
    return { byPolicy: info.controlledInfo !== undefined, mayRemove: !info.mustRemainInstalled };
  },
  update: (driver) => inSettings(driver, (api) => api.autoUpdate()),
};

async function inSettings<T>(
  { browser, extensionId }: Driver,
  work: (api: DeveloperPrivate, id: string) => Promise<T>,
): Promise<T> {
  const page = await browser.newPage();
  try {
    await page.goto('chrome://extensions/');
    return (await page.evaluate(
      `(${work})(chrome.developerPrivate, ${JSON.stringify(extensionId)})`,
    )) as Promise<T>;
  } finally {
    await page.close();
  }
}

/** The page `about:addons`. */
const firefox: AddOnManager = {
  async listed({ browser, extensionId }) {
    return JSON.parse(String(await runInside(browser, LISTED, extensionId))) as Listed;
  },
  async update({ browser, extensionId }) {
    await runInside(browser, UPDATE, extensionId);
  },
};

const MANAGER =
  "const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');";

const LISTED = `async (id) => {
  ${MANAGER}
  const { installTelemetryInfo, permissions } = await AddonManager.getAddonByID(id);
  const mayRemove = (permissions & AddonManager.PERM_CAN_UNINSTALL) !== 0;
  return JSON.stringify({ byPolicy: installTelemetryInfo.source === 'enterprise-policy', mayRemove });
}`;

/** As the daily look does: it asks about new permissions where they are to be asked about. */
const UPDATE = `async (id) => {
  ${MANAGER}
  const addOn = await AddonManager.getAddonByID(id);
  const install = await new Promise((resolve, reject) => {
    const none = () => reject(new Error('No update was offered.'));
    const listener = { onUpdateAvailable: (_, found) => resolve(found), onNoUpdateAvailable: none };
    addOn.findUpdates(listener, AddonManager.UPDATE_WHEN_USER_REQUESTED);
  });
  install.promptHandler = (info) => AddonManager.updatePromptHandler(info);
  await install.install();
}`;

export const addOnManager = { chromium, firefox };
