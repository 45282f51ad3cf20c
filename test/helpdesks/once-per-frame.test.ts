import { beforeEach, expect, test } from 'vitest';
import { oncePerFrame } from '../../lib/helpdesks/once-per-frame.ts';

const FRAME = 16;

/** A page with a screen of 60 frames a second, whose work takes `cost` milliseconds each time. */
let now: number;
let cost: number;
let frames: (() => void)[];
let timers: { at: number; work: () => void }[];
let ran: number[];
let wish: () => void;

beforeEach(() => {
  now = 0;
  cost = 0.3;
  frames = [];
  timers = [];
  ran = [];
  const page = {
    performance: { now: () => now },
    requestAnimationFrame: (work: () => void) => frames.push(work),
    setTimeout: (work: () => void, pause: number) => timers.push({ at: now + pause, work }),
  };
  wish = oncePerFrame(page as unknown as Window, () => {
    ran.push(now);
    if (Number.isNaN(cost)) throw new Error('This once it fails.');
    now += cost;
  });
});

test('a first wish is met at once, further ones of the same frame together in the next', () => {
  for (let count = 0; count < 5; count += 1) wish();
  expect(ran).toEqual([0]);
  nextFrame();
  expect(ran).toHaveLength(2);
  nextFrame();
  expect(ran).toHaveLength(2);
});

test('after a frame without a wish the next one is met at once again', () => {
  wish();
  nextFrame();
  wish();
  expect(ran).toHaveLength(2);
});

test('work that failed once is done again at the next wish', () => {
  cost = Number.NaN;
  expect(wish).toThrow('once');
  cost = 0.3;
  nextFrame();
  wish();
  expect(ran).toHaveLength(2);
});

test('what is quick runs in every frame, however long the page goes on', () => {
  change(60);
  expect(ran).toHaveLength(60);
});

test('what is slow runs in every frame at first: a page shows its ticket in a few', () => {
  cost = 6;
  change(10);
  expect(ran).toHaveLength(10);
});

test('in a flood what is slow takes a small part of the page’s time', () => {
  cost = 6;
  change(20);
  const [from, before] = [now, ran.length];
  change(100);
  expect(((ran.length - before) * cost) / (now - from)).toBeLessThan(0.13);
  expect(ran.length).toBeGreaterThan(before + 10);
});

test('after a flood the last change is still looked at, and the next ticket is met at once', () => {
  cost = 6;
  change(40);
  nextFrame();
  const last = now;
  wish();
  for (let count = 0; count < 8; count += 1) nextFrame();
  expect(ran.at(-1)).toBeGreaterThanOrEqual(last);
  const before = ran.length;
  wish();
  expect(ran).toHaveLength(before + 1);
});

/** The page changes in each of so many frames. */
function change(count: number): void {
  for (let frame = 0; frame < count; frame += 1) {
    wish();
    if (frame < count - 1) nextFrame();
  }
}

function nextFrame(): void {
  now = (Math.floor(now / FRAME) + 1) * FRAME;
  const due = timers.filter(({ at }) => at <= now);
  timers = timers.filter(({ at }) => at > now);
  for (const { work } of due) work();
  for (const work of frames.splice(0)) work();
}
