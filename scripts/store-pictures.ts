/** Draws the pictures that stores ask for beside the package: `node scripts/store-pictures.ts`. Sizes in pixels; Edge's logo is 300 x 300, the small tile of Chrome and Edge 440 x 280. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { findBrowser } from '../test/driver/find-browser.ts';

export const STORE_PICTURES = [
  { drawing: 'docs/icon.svg', picture: 'docs/store/icon-300.png', width: 300, height: 300 },
  { drawing: 'docs/store/tile.svg', picture: 'docs/store/tile.png', width: 440, height: 280 },
];

if (import.meta.main) await drawAll();

async function drawAll(): Promise<void> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await launch({ executablePath: findBrowser('chromium'), headless: true, args });
  try {
    const page = await browser.newPage();
    for (const { drawing, picture, width, height } of STORE_PICTURES) {
      await page.setViewport({ width, height });
      const svg = readFileSync(join(import.meta.dirname, '..', drawing), 'utf8');
      await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
      const path = join(import.meta.dirname, '..', picture) as `${string}.png`;
      await page.screenshot({ path, omitBackground: true });
    }
  } finally {
    await browser.close();
  }
}
