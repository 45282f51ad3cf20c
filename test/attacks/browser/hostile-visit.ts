import type { Frame, Page } from 'puppeteer-core';
import { requestsTo } from '../../browser/scene.ts';
import { untilPanel } from '../../browser/sidebar-words.ts';
import { waitUntil } from '../../driver/wait-until.ts';
import type { HostileStage, Hostility } from './hostile-desk.ts';

export const CALM: Hostility = { script: '', headers: {}, root: '' };
export const FRAME = '[data-deskside=sidebar]';

/** The tab in which attacks are tried, one after another: what leaves a page as it was serves the next one too, for each load costs a second. */
export class HostileVisit {
  readonly #stage: HostileStage;
  #page: Page | undefined;
  #sidebar: Frame | undefined;
  /** What the page in sight came with, as text; empty where it serves no other attack. */
  #came = '';

  constructor(stage: HostileStage) {
    this.#stage = stage;
  }

  get page(): Page {
    if (this.#page === undefined) throw new Error('No page is open.');
    return this.#page;
  }

  get sidebar(): Frame {
    if (this.#sidebar === undefined) throw new Error('There is no sidebar.');
    return this.#sidebar;
  }

  /** A ticket in a page like this, with its panels. */
  async open(hostility: Partial<Hostility> = {}): Promise<void> {
    const came = JSON.stringify({ ...CALM, ...hostility });
    if (came === this.#came) return;
    await this.load(hostility);
    await this.findSidebar();
    await untilPanel(this.sidebar, 'CRM', 'Jan Novák');
    this.#came = came;
  }

  /** The same, for an attack that leaves nothing of the page to go on with. */
  async openToSpend(): Promise<void> {
    await this.open();
    this.#came = '';
  }

  /** A page like this in place of the one before; nothing of ours is waited for. */
  async load(hostility: Partial<Hostility>): Promise<void> {
    await this.leave();
    Object.assign(this.#stage.hostility, hostility);
    this.#page = await this.#stage.openTicket(1042);
  }

  /** Closes the page; the next one is harmless. */
  async leave(): Promise<void> {
    await this.#page?.close();
    this.#page = undefined;
    this.#came = '';
    Object.assign(this.#stage.hostility, CALM);
  }

  /** Our frame, where the page had us put it back. */
  async findSidebar(): Promise<void> {
    this.#sidebar = await this.#stage.sidebar(this.page);
  }

  /** The sidebar is there and answers. */
  async goesOn(): Promise<void> {
    await untilPanel(this.sidebar, 'CRM', 'Jan Novák');
    const before = requestsTo(this.#stage, 'crm').length;
    await this.sidebar.click('[aria-label="Refresh CRM"]');
    await waitUntil('the CRM to be asked', () => requestsTo(this.#stage, 'crm').length === before + 1);
    this.#stage.endpoints.requests.length = 0;
  }

  style(text: string): Promise<void> {
    return this.page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
    }, text);
  }

  /** Whether the frame is what the agent sees and clicks in its middle. */
  isOnTop(): Promise<boolean> {
    return this.page.$eval(FRAME, (frame) => {
      const { left, right, height } = frame.getBoundingClientRect();
      const { opacity, visibility } = getComputedStyle(frame);
      const at = document.elementFromPoint((left + right) / 2, height / 2);
      return at === frame && opacity === '1' && visibility === 'visible';
    });
  }

  async sizes(): Promise<unknown> {
    const type = await this.sidebar.evaluate(() => getComputedStyle(document.body).fontSize);
    return { type, width: await this.page.$eval(FRAME, (frame) => frame.getBoundingClientRect().width) };
  }

  /** In a window of this size, in CSS pixels, the handle closes the sidebar and opens it again. */
  async closesAndOpens(width: number, height: number): Promise<void> {
    const { page } = this;
    this.#came = '';
    await page.setViewport({ width, height });
    await page.waitForSelector('[data-deskside=handle]');
    await page.click('[data-deskside=handle]');
    await waitUntil('the sidebar to go', async () => (await page.$(FRAME)) === null);
    await page.click('[data-deskside=handle]');
    await page.waitForSelector(FRAME);
  }

  /** What all frames in the page say, but the browser's own refusals to load one. */
  async wordsIn(frames: Frame[]): Promise<string> {
    const words = frames.map((frame) => frame.evaluate(() => document.body?.innerText ?? '').catch(() => ''));
    return (await Promise.all(words))
      .filter((text) => !text.includes('ERR_BLOCKED'))
      .join('')
      .trim();
  }
}
