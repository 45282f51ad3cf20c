/**
 * Pictures of every state of the sidebar, and of those of the other pages that `--states` names: `node test/harness/shots.ts [--dir shots/sidebar] [--states found,failures] [--widths 340,240] [--looks light,dark,rtl,large,forced] [--locale cs]`.
 * A comma before a space belongs to a state's name. `large` is text at 200 %, `forced` a scheme of forced colours.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, launch } from 'puppeteer-core';
import { PAGE_STATES } from './page-states.ts';
import { serveHarness } from './serve.ts';
import { STATES } from './states.ts';

const { values } = parseArgs({
  options: {
    dir: { type: 'string', default: 'shots/sidebar' },
    states: { type: 'string', default: Object.keys(STATES).join() },
    widths: { type: 'string', default: '340,240' },
    looks: { type: 'string', default: 'light,dark' },
    locale: { type: 'string', default: 'en' },
  },
});
mkdirSync(values.dir, { recursive: true });
const harness = await serveHarness();
const browser = await launch({
  browser: 'chrome',
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});
for (const state of values.states.split(/,(?! )/))
  for (const width of values.widths.split(',').map(Number))
    for (const look of values.looks.split(',')) await shoot(browser, { state, width, look });
await browser.close();
await harness.close();

interface Shot {
  state: string;
  width: number;
  look: string;
}

async function shoot(on: Browser, { state, width, look }: Shot): Promise<void> {
  const page = await on.newPage();
  page.on('pageerror', (error) => console.error(`${state}: ${error}`));
  await page.setViewport({ width, height: 640, deviceScaleFactor: 2 });
  const session = await page.createCDPSession();
  const features = [
    { name: 'prefers-color-scheme', value: look === 'dark' ? 'dark' : 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
    { name: 'forced-colors', value: look === 'forced' ? 'active' : 'none' },
  ];
  await session.send('Emulation.setEmulatedMedia', { features });
  const file = state in PAGE_STATES ? 'options.html' : '';
  const asked = new URLSearchParams({ state, look, locale: values.locale });
  await page.goto(`${harness.address}${file}?${asked}`, { waitUntil: 'networkidle0' });
  await new Promise((resolve) => setTimeout(resolve, 600));
  const press = STATES[state]?.press;
  if (press !== undefined) await page.click(press);
  await page.screenshot({ path: join(values.dir, `${state}-${width}-${look}.png`), fullPage: true });
  await page.close();
}
