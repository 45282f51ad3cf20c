import type { Page } from 'puppeteer-core';
import type { ServiceName } from '../desk/endpoints/services.ts';
import type { ReceivedRequest } from '../desk/endpoints.ts';
import type { Stage } from '../desk/stage.ts';
import { sendFrom } from '../driver/send-from.ts';

/** As at the first start: no helpdesk tab, the desk as it is by default, the sidebar where it is by default, nothing known of any customer, nothing asked, no answer slow. */
export async function clearScene({ driver, desk, endpoints }: Stage): Promise<void> {
  for (const page of await driver.browser.pages()) if (page.url().startsWith(desk.url)) await page.close();
  await driver.browser.deleteCookie(...(await driver.browser.cookies()));
  const options = await driver.extensionPage('options.html');
  await sendFrom(options, 'forget-customer-data', {});
  await options.evaluate(forgetPlaces);
  await options.close();
  endpoints.latency.all = 0;
  endpoints.latency.of.clear();
  endpoints.requests.length = 0;
}

/** Runs in a page of ours: `storage.local` holds where the sidebar stood, and nothing else. */
async function forgetPlaces(): Promise<void> {
  const scope = globalThis as unknown as Record<
    'browser' | 'chrome',
    { storage: { local: Area } } | undefined
  >;
  await (scope.browser ?? scope.chrome)?.storage.local.clear();
}

interface Area {
  clear(): Promise<void>;
}

/** What reached one service so far. */
export function requestsTo({ endpoints }: Stage, service: ServiceName): ReceivedRequest[] {
  return endpoints.requests.filter((request) => request.service === service);
}

/** Goes to another ticket inside the desk's app, as a click on a link to it does. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((href) => {
    const link = document.createElement('a');
    link.href = href;
    document.querySelector('.desk')?.append(link);
    link.click();
    link.remove();
  }, path);
}
