import { builtFor } from '../driver/builds.ts';
import type { BrowserKind } from '../driver/find-browser.ts';
import { startDisplay } from '../driver/headed.ts';
import { type Driver, launch } from '../driver/launch.ts';

/** A browser with the store's build, as somebody has it who just installed it: nothing set up, no host allowed. */
export interface StoreStage {
  driver: Driver;
  /** Safe to call twice. */
  close(): Promise<void>;
}

/** Builds and starts it so that `answerPrompt` works: Chromium in a window on a screen that nobody sees, Firefox without one. */
export async function openStoreStage(browser: BrowserKind): Promise<StoreStage> {
  const { extension, done } = await builtFor(browser, null);
  const display = browser === 'chromium' ? await startDisplay() : undefined;
  const tidy = async () => {
    await display?.close();
    await done();
  };
  try {
    const shown = display === undefined ? {} : { headless: false, display: display.name };
    const driver = await launch({ browser, extension, ...shown });
    return {
      driver,
      close: async () => {
        await driver.close();
        await tidy();
      },
    };
  } catch (error) {
    await tidy();
    throw error;
  }
}
