import type { Page } from 'puppeteer-core';
import { waitUntil } from '../driver/wait-until.ts';

/** Lets Chromium load a page of the same site ahead of the agent's click, then clicks. Resolves once that page is the one in the tab. */
export async function goPrerendered(page: Page, path: string): Promise<void> {
  await page.evaluate(async (url) => {
    const rules = document.createElement('script');
    rules.type = 'speculationrules';
    rules.textContent = JSON.stringify({ prerender: [{ urls: [url], eagerness: 'immediate' }] });
    document.head.append(rules);
    /** The browser takes the rules in after the frame. A click while it still loads the page waits for that. */
    for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
    /** The page is another one at once then: this call is over before. */
    setTimeout(() => location.assign(url));
  }, path);
  await waitUntil('the page that was loaded ahead', () => page.evaluate(wasPrerendered));
}

/** Runs in the page. */
function wasPrerendered(): boolean {
  const [load] = performance.getEntriesByType('navigation');
  return load !== undefined && 'activationStart' in load && Number(load.activationStart) > 0;
}
