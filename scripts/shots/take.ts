import { join } from 'node:path';
import type { Frame, Page, ScreenshotOptions } from 'puppeteer-core';
import type { Size } from '../../test/driver/options.ts';
import { waitUntil } from '../../test/driver/wait-until.ts';
import type { Scene } from './scene.ts';
import type { Shot, Subject } from './shot.ts';

export const WINDOW: Size = { width: 1280, height: 800 };
/** Higher than any sidebar's content, CSS pixels. */
const HIGH = 1600;
/** Room below what a frame holds, CSS pixels. */
const MARGIN = 16;

/** So long nothing may change on a page before it counts as still, ms. */
const STILL = 400;

/** Brings a shot's subject on the screen and writes its picture. Throws with the shot's name where that does not work out. */
export async function take(shot: Shot, scene: Scene, folder: string): Promise<void> {
  try {
    const subject = await shot.bring(scene);
    await write(shot, subject, join(folder, `${shot.name}.png`));
  } catch (error) {
    throw new Error(`${shot.name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function write({ size = WINDOW }: Shot, { page, part }: Subject, path: string): Promise<void> {
  await page.bringToFront();
  if (size !== 'its own') {
    await page.setViewport(isFrame(part) ? { ...size, height: HIGH } : size);
  }
  await untilStill(page);
  const clipped = part === undefined ? {} : await clipOf(page, part);
  await page.screenshot({ path: path as `${string}.png`, ...clipped });
}

/** What is in sight is taken as it stands: to capture beyond that Chromium lays the page out anew, and frames in frames may be missing. */
async function clipOf(page: Page, part: NonNullable<Subject['part']>): Promise<ScreenshotOptions> {
  const boxes = [];
  for (const element of isFrame(part) ? [await part.frameElement()] : part) {
    const box = await element?.boundingBox();
    if (box === null || box === undefined) throw new Error('What the picture is of is not there.');
    boxes.push(isFrame(part) ? { ...box, height: await part.evaluate(contentHeight, MARGIN) } : box);
  }
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  const seen = await page.evaluate(() => ({ x: scrollX, y: scrollY, height: innerHeight }));
  return {
    clip: { x: x + seen.x, y: y + seen.y, width: right - x, height: bottom - y },
    captureBeyondViewport: y < 0 || bottom > seen.height,
  };
}

function isFrame(part: Subject['part']): part is Frame {
  return part !== undefined && !Array.isArray(part);
}

/** Runs in the frame: how far down its words go, CSS pixels. */
function contentHeight(margin: number): number {
  const words = [...document.querySelectorAll('main *')].filter(
    ({ childElementCount, textContent }) => childElementCount === 0 && textContent !== '',
  );
  const bottom = Math.max(...words.map((each) => each.getBoundingClientRect().bottom));
  if (bottom + margin > innerHeight) throw new Error('It is higher than the window.');
  return bottom + margin;
}

/** Until the picture stays the same for a while: transitions are over, and what was out of sight before is drawn. */
async function untilStill(page: Page): Promise<void> {
  let before = '';
  let since = 0;
  await waitUntil('the page to stand still', async () => {
    const now = await page.screenshot({ encoding: 'base64' });
    if (now !== before) since = performance.now();
    before = now;
    return performance.now() - since > STILL;
  });
}
