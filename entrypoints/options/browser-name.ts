import { browser } from '../../lib/browser.ts';

/** `Firefox 145.0, Linux`: as the browser itself names it, and the system it runs on. */
export async function browserName(): Promise<string> {
  const [product, { os }] = await Promise.all([productName(), browser.runtime.getPlatformInfo()]);
  return `${product}, ${SYSTEMS[os] ?? os}`;
}

const SYSTEMS: Record<string, string> = {
  android: 'Android',
  cros: 'ChromeOS',
  linux: 'Linux',
  mac: 'macOS',
  openbsd: 'OpenBSD',
  win: 'Windows',
};

async function productName(): Promise<string> {
  const { userAgentData } = navigator as Navigator & { userAgentData?: ChromiumNames };
  if (userAgentData === undefined) {
    const { name, version } = await browser.runtime.getBrowserInfo();
    return `${name} ${version}`;
  }
  const { fullVersionList } = await userAgentData.getHighEntropyValues(['fullVersionList']);
  // Chrome and Edge name Chromium beside themselves, and all of them a brand that does not exist.
  const real = fullVersionList.filter(({ brand }) => !/not.*brand/i.test(brand));
  const own = real.find(({ brand }) => brand !== 'Chromium') ?? real[0];
  return own === undefined ? 'Chromium' : `${own.brand} ${own.version}`;
}

/** Of the User-Agent Client Hints API, which Chromium has and Firefox has not. */
interface ChromiumNames {
  getHighEntropyValues(
    names: ['fullVersionList'],
  ): Promise<{ fullVersionList: { brand: string; version: string }[] }>;
}
