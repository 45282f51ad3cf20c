import type { Page } from 'puppeteer-core';

/** Work that a script forced on the browser before its time: what it was, and the address of the script. */
export interface Forced {
  work: 'Layout' | 'UpdateLayoutTree';
  script: string;
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline.stack'];

/** Watches a tab from now on. Gives what ends that and tells which layouts and style recalculations scripts forced. Chromium only. */
export async function watchForced(page: Page): Promise<() => Promise<Forced[]>> {
  await page.tracing.start({ categories: CATEGORIES });
  return async () => {
    const trace = new TextDecoder().decode(await page.tracing.stop());
    const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
    return traceEvents.flatMap(({ name, args }) =>
      name === 'Layout' || name === 'UpdateLayoutTree'
        ? (args.beginData?.stackTrace ?? []).slice(0, 1).map(({ url }) => ({ work: name, script: url }))
        : [],
    );
  };
}

/** Forces one layout, which is to be seen among the others as of a script at `pptr:`. */
export function forceLayout(page: Page): Promise<number> {
  return page.evaluate(() => {
    document.body.style.paddingTop = '1px';
    return document.body.offsetHeight;
  });
}

/** One whose `beginData` has a stack was forced by the script on top of it; the browser's own have none. */
interface TraceEvent {
  name: string;
  args: { beginData?: { stackTrace?: { url: string }[] } };
}
