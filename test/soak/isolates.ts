import type { CDPSession, Page } from 'puppeteer-core';
import type { Driver } from '../driver/launch.ts';

/** What one process of Chromium holds of a kind of document, after a forced collection. */
export interface Held {
  /** The JS heap in use, in bytes. */
  heap: number;
  nodes: number;
  listeners: number;
  documents: number;
  frames: number;
}

const NOTHING: Held = { heap: 0, nodes: 0, listeners: 0, documents: 0, frames: 0 };

/** What the helpdesk's pages and what our sidebars hold, each all together: tabs that share a process are counted once. */
export async function heldBy(driver: Driver, pages: Page[]): Promise<{ page: Held; sidebar: Held }> {
  const seen = new Set<string>();
  let [page, sidebar] = [NOTHING, NOTHING];
  for (const each of pages) {
    const session = await each.createCDPSession();
    try {
      page = sum(page, await heldOnce(session, seen));
      for (const ours of await sidebarSessions(session, driver.baseUrl))
        sidebar = sum(sidebar, await heldOnce(ours, seen));
    } finally {
      await session.detach();
    }
  }
  return { page, sidebar };
}

/** The sidebar is in another process than its page, so that the page's session leads to one of its own. */
async function sidebarSessions(session: CDPSession, baseUrl: string): Promise<CDPSession[]> {
  const ids: string[] = [];
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'iframe' && targetInfo.url.startsWith(baseUrl)) ids.push(sessionId);
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: true,
  });
  return ids.flatMap((id) => session.connection()?.session(id) ?? []);
}

async function heldOnce(session: CDPSession, seen: Set<string>): Promise<Held> {
  const { id } = await session.send('Runtime.getIsolateId');
  if (seen.has(id)) return NOTHING;
  seen.add(id);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners, documents } = await session.send('Memory.getDOMCounters');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const frames = metrics.find(({ name }) => name === 'Frames')?.value ?? 0;
  return { heap: usedSize, nodes, listeners: jsEventListeners, documents, frames };
}

function sum(a: Held, b: Held): Held {
  return {
    heap: a.heap + b.heap,
    nodes: a.nodes + b.nodes,
    listeners: a.listeners + b.listeners,
    documents: a.documents + b.documents,
    frames: a.frames + b.frames,
  };
}

/** How many workers of ours run: one for each sidebar that shows a template. */
export async function countWorkers({ browser, baseUrl }: Driver): Promise<number> {
  const session = await browser.target().createCDPSession();
  try {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.filter(({ type, url }) => type === 'worker' && url.startsWith(baseUrl)).length;
  } finally {
    await session.detach();
  }
}
