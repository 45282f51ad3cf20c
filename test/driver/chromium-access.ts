import type { Browser } from 'puppeteer-core';

/** What the page of browser settings calls when somebody changes what an extension may do. */
interface DeveloperPrivate {
  removeHostPermission(extension: string, host: string): Promise<void>;
  updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
}

/** Takes a host away from the extension, as the trash can beside it does. Unlike `permissions.remove`, the browser asks anew afterwards. */
export function revokeHost(browser: Browser, extensionId: string, pattern: string): Promise<void> {
  return inSettings(
    browser,
    (api, [extension = '', host = '']) => api.removeHostPermission(extension, host),
    [extensionId, pattern],
  );
}

/** Sets "Allow this extension to read and change your data" to "On click": no host is allowed until somebody says so. */
export function allowOnClickOnly(browser: Browser, extensionId: string): Promise<void> {
  return inSettings(
    browser,
    (api, [extension = '']) =>
      api.updateExtensionConfiguration({ extensionId: extension, hostAccess: 'ON_CLICK' }),
    [extensionId],
  );
}

async function inSettings(
  browser: Browser,
  work: (api: DeveloperPrivate, values: string[]) => Promise<void>,
  values: string[],
): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(`(${work})(chrome.developerPrivate, ${JSON.stringify(values)})`);
  await page.close();
}
