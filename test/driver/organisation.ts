import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildOrganisation } from '../../scripts/organisation-build.ts';
import type { BrowserKind } from './find-browser.ts';
import { type Driver, launch } from './launch.ts';
import type { LaunchOptions } from './options.ts';
import { sendFrom } from './send-from.ts';

/** Secrets to enter: by connector, then by name. */
export type Secrets = Record<string, Record<string, string>>;

export type OrganisationOptions = Omit<LaunchOptions, 'browser' | 'extension'> & { secrets?: Secrets };

/**
 * A browser with the build that an organisation would hand out: its config baked in, its secrets entered. The build goes when the driver is closed.
 */
export async function launchOrganisation(
  browser: BrowserKind,
  config: unknown,
  { secrets = {}, ...options }: OrganisationOptions = {},
): Promise<Driver> {
  const folder = await mkdtemp(join(tmpdir(), 'deskside-organisation-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  let driver: Driver | undefined;
  try {
    const file = join(folder, 'config.json');
    await writeFile(file, JSON.stringify(config));
    const extension = await buildOrganisation(file, browser === 'chromium' ? 'chrome' : 'firefox', folder);
    driver = await launch({ browser, extension, ...options });
    await enterSecrets(driver, secrets);
    const { close } = driver;
    return { ...driver, close: () => close().then(remove) };
  } catch (error) {
    await driver?.close();
    await remove();
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
