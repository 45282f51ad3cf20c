import { builtFor } from './builds.ts';
import type { BrowserKind } from './find-browser.ts';
import { type Driver, launch } from './launch.ts';
import type { LaunchOptions } from './options.ts';
import { sendFrom } from './send-from.ts';

/** Secrets to enter: by connector, then by name. */
export type Secrets = Record<string, Record<string, string>>;

export type OrganisationOptions = Omit<LaunchOptions, 'browser' | 'extension'> & { secrets?: Secrets };

/**
 * A browser with the build that an organisation would hand out: its config baked in, its secrets entered.
 */
export async function launchOrganisation(
  browser: BrowserKind,
  config: unknown,
  { secrets = {}, ...options }: OrganisationOptions = {},
): Promise<Driver> {
  const { extension, done } = await builtFor(browser, config);
  let driver: Driver | undefined;
  try {
    driver = await launch({ browser, extension, ...options });
    await enterSecrets(driver, secrets);
    const { close } = driver;
    return { ...driver, close: () => close().then(done) };
  } catch (error) {
    await driver?.close();
    await done();
    throw error;
  }
}

/** Enters secrets as the options page does: by its own message. */
async function enterSecrets(driver: Driver, secrets: Secrets): Promise<void> {
  const page = await driver.extensionPage('options.html');
  for (const [connector, values] of Object.entries(secrets)) {
    const reply = await sendFrom(page, 'save-secrets', { connector, secrets: values });
    if (JSON.stringify(reply) !== '{"ok":true}')
      throw new Error(`The secrets of ${connector} were refused: ${JSON.stringify(reply)}`);
  }
  await page.close();
}
