import type { CDPSession, Page, Protocol } from 'puppeteer-core';

type Updated = Protocol.ServiceWorker.WorkerVersionUpdatedEvent;

/**
 * Ends Chromium's service workers as the browser does when they have been idle, and resolves once those under `baseUrl` have stopped. The next message or
 * alarm starts them again.
 */
export async function stopWorkers(page: Page, baseUrl: string): Promise<void> {
  const session = await page.createCDPSession();
  try {
    const stopped = untilStopped(session, baseUrl);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await stopped;
  } finally {
    await session.detach();
  }
}

/** A worker that was not running is reported as stopped too, when the domain is enabled. */
function untilStopped(session: CDPSession, baseUrl: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`No worker of ${baseUrl} stopped within 5 s.`)), 5000);
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }: Updated) => {
      const ours = versions.filter((version) => version.scriptURL.startsWith(baseUrl));
      if (!ours.some((version) => version.runningStatus === 'stopped')) return;
      clearTimeout(late);
      resolve();
    });
  });
}
