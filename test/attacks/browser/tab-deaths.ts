import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect } from 'vitest';
import { tabAt } from '../../browser/eavesdrop.ts';
import { untilPanel } from '../../browser/sidebar-words.ts';
import type { Stage } from '../../desk/stage.ts';
import { waitUntil } from '../../driver/wait-until.ts';
import { attack } from '../attack.ts';

interface Api {
  tabs: {
    reload(tab: number): Promise<void>;
    discard(tab: number): Promise<{ id: number } | undefined>;
    update(tab: number, change: { active: boolean }): Promise<unknown>;
  };
  scripting: {
    executeScript(script: {
      target: { tabId: number };
      func: () => boolean;
    }): Promise<{ result?: boolean }[]>;
  };
}
type Scope = { chrome: Api };

/** Two cases that only Chromium can be made to show, for they end a tab from outside. */
export function tabDeaths(staged: () => Stage): void {
  describe('whose tab ends', () => {
    let stage: Stage;
    let options: Page;
    let tab: number;

    beforeAll(async () => {
      stage = staged();
      const page = await stage.openTicket(1042);
      await untilPanel(await stage.sidebar(page), 'CRM', 'Jan Novák');
      options = await stage.driver.extensionPage('options.html');
      tab = await tabAt(options, `${stage.desk.url}/tickets/1042`);
    });

    attack('26.5', async () => {
      tab = await options.evaluate(async (id) => {
        const { tabs } = (globalThis as unknown as Scope).chrome;
        const discarded = await tabs.discard(id);
        await tabs.update(discarded?.id ?? id, { active: true });
        return discarded?.id ?? id;
      }, tab);
      await untilSidebarIsSeen();
    });

    attack('24.5', async () => {
      const other = await stage.openTicket(1043);
      await crash('/tickets/1042');
      await untilPanel(await stage.sidebar(other), 'CRM', '山田 太郎');
      stage.endpoints.requests.length = 0;
      await options.evaluate(async (id) => {
        const { tabs } = (globalThis as unknown as Scope).chrome;
        await tabs.update(id, { active: true });
        await tabs.reload(id);
      }, tab);
      await untilSidebarIsSeen();
      expect(stage.endpoints.requests.filter(({ service }) => service === 'crm')).toEqual([]);
    });

    /** Ends the renderer of the page at this address, as running out of memory does, and waits until the browser says so. */
    async function crash(path: string): Promise<void> {
      const session = await stage.driver.browser.target().createCDPSession();
      await session.send('Target.setDiscoverTargets', { discover: true });
      const { targetInfos } = await session.send('Target.getTargets');
      const { targetId = '' } = targetInfos.find(({ url }) => url.endsWith(path)) ?? {};
      const crashed = new Promise<void>((resolve) => {
        session.on('Target.targetCrashed', (event) => event.targetId === targetId && resolve());
      });
      const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: true });
      /** It has no answer: what would give it has ended. */
      session
        .connection()
        ?.session(sessionId)
        ?.send('Page.crash')
        .catch(() => undefined);
      await crashed;
    }

    /** Asked of the tab itself by the extension, for the driver loses sight of a tab that ends. */
    async function untilSidebarIsSeen(): Promise<void> {
      await waitUntil('the sidebar to be seen', () =>
        options.evaluate(async (tabId) => {
          const func = () => {
            const frame = document.querySelector(':root > [data-deskside=sidebar]');
            if (frame === null) return false;
            const { opacity, pointerEvents } = getComputedStyle(frame);
            return opacity === '1' && pointerEvents === 'auto';
          };
          const { scripting } = (globalThis as unknown as Scope).chrome;
          const [found] = await scripting.executeScript({ target: { tabId }, func }).catch(() => []);
          return found?.result === true;
        }, tab),
      );
    }
  });
}
