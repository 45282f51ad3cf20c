import type { Page } from 'puppeteer-core';

/** Sends a message of the contract from a page of ours, and gives the reply. */
export function sendFrom(page: Page, name: string, request: unknown): Promise<unknown> {
  return page.evaluate(
    (message) => {
      const scope = globalThis as unknown as Record<'browser' | 'chrome', Extension | undefined>;
      return (scope.browser ?? scope.chrome)?.runtime.sendMessage(message);
    },
    { name, request } as never,
  );
}

interface Extension {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
}
