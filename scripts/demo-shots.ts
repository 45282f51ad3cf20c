import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import type { Stage } from '../test/desk/stage.ts';
import { waitUntil } from '../test/driver/wait-until.ts';

/** The ticket that the demo opens on. */
export const FIRST_TICKET = 1042;

/** A ticket, and the words that its sidebar must say: each panel's, by the connector's name, and what stands outside of them. */
interface Scene {
  picture: string;
  ticket: number;
  panels: Record<string, string>;
  says: string[];
}

const ALWAYS = { Shipping: 'Timeout (3s)', Warehouse: 'Error 500' };
const SCENES: Scene[] = [
  {
    picture: 'found',
    ticket: FIRST_TICKET,
    panels: { CRM: 'Business customer', Billing: '€372.50 to pay', Loyalty: 'Gold', ...ALWAYS },
    says: ['jan.novak@kavarna-morava.example'],
  },
  {
    picture: 'unknown',
    ticket: 1047,
    panels: { CRM: 'Unknown', Billing: 'Unknown', Loyalty: 'Unknown', ...ALWAYS },
    says: ['priya.raman@inbox.example'],
  },
  {
    picture: 'error-and-timeout',
    ticket: 1056,
    panels: { CRM: 'Error 503', ...ALWAYS },
    says: ['tobias.falk@nordlicht-bistro.example'],
  },
  { picture: 'long-address', ticket: 1044, panels: { ...ALWAYS }, says: ['bartholomew.featherstonehaugh'] },
  { picture: 'no-address', ticket: 1052, panels: {}, says: ['Gordon Baillie'] },
];

/** What the pictures are of, and every word that was missing on them. */
export interface ShotsTaken {
  pictures: number;
  wrong: string[];
}

/** Opens several tickets, waits for their panels, checks them, and writes a PNG of each page, of the panels further down, and of the options page. */
export async function takeShots(stage: Stage, folder: string): Promise<ShotsTaken> {
  await mkdir(folder, { recursive: true });
  const taken: ShotsTaken = { pictures: 0, wrong: [] };
  const shoot = async (page: Page, name: string) => {
    await stage.driver.screenshot(page, join(folder, `${stage.driver.kind}-${name}.png`));
    taken.pictures += 1;
  };
  for (const scene of SCENES) {
    const page = await stage.openTicket(scene.ticket);
    const sidebar = await stage.sidebar(page);
    taken.wrong.push(...(await wrongIn(sidebar, scene)));
    await shoot(page, scene.picture);
    if (Object.keys(scene.panels).length > 2) {
      await sidebar.evaluate(() => [...document.querySelectorAll('.panel')].at(-1)?.scrollIntoView());
      await shoot(page, `${scene.picture}-further-down`);
    }
    await page.close();
  }
  for (const [name, path] of [
    ['options', 'options.html#connectors'],
    ['options-connector', 'options.html#connectors/crm'],
  ] as const) {
    const page = await stage.driver.extensionPage(path);
    await waitUntil('the options page', () => page.evaluate(() => document.body.innerText.includes('CRM')));
    await shoot(page, name);
    await page.close();
  }
  return taken;
}

/** What a sidebar does not say within ten seconds, though the scene wants it; empty when all is there. */
async function wrongIn(sidebar: Frame, scene: Scene): Promise<string[]> {
  const missing = async () => {
    const shown = await readSidebar(sidebar);
    const inPanels = Object.entries(scene.panels).filter(
      ([name, word]) => !shown.panels[name]?.includes(word),
    );
    const outside = scene.says.filter((word) => !shown.text.includes(word));
    return [...inPanels.map(([name, word]) => `${name}: "${word}"`), ...outside.map((word) => `"${word}"`)];
  };
  let left: string[] = [];
  const isRight = async () => {
    left = await missing();
    return left.length === 0;
  };
  await waitUntil(`the panels of ticket ${scene.ticket}`, isRight, 10_000).catch(() => undefined);
  return left.map((what) => `ticket ${scene.ticket} does not show ${what}`);
}

/** The sidebar's text, and that of each panel with its template's, by the panel's title. */
function readSidebar(sidebar: Frame): Promise<{ text: string; panels: Record<string, string> }> {
  return sidebar.evaluate(() => {
    const textOf = (panel: Element) => {
      const template = panel.querySelector('iframe')?.contentDocument?.body.innerText ?? '';
      return `${(panel as HTMLElement).innerText}\n${template}`;
    };
    const panels = [...document.querySelectorAll('.panel')].map((panel) => [
      panel.querySelector('h2')?.textContent ?? '',
      textOf(panel),
    ]);
    return { text: document.body.innerText, panels: Object.fromEntries(panels) };
  });
}
