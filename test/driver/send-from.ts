import type { Page } from 'puppeteer-core';
import { replyIn } from '../../lib/reply.ts';

/** Sends a message of the contract from a page of ours, and gives the reply. */
export async function sendFrom(page: Page, name: string, request: unknown): Promise<unknown> {
  const received = await page.evaluate(
    (message) => {
      const scope = globalThis as unknown as Record<'browser' | 'chrome', Extension | undefined>;
      return (scope.browser ?? scope.chrome)?.runtime.sendMessage(message);
    },
    { name, request } as never,
  );
  return replyIn(received);
}

interface Extension {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
}
