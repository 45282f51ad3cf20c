// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { shows } from '../attacks/attack.ts';
import {
  frame,
  frames,
  isShown,
  removeFor,
  reported,
  root,
  setStage,
  stage,
  start,
  TICKET,
} from './sidebar-stage.ts';

setStage();

describe('a page that takes it away', () => {
  test(shows('35.5', 'gets it back, five times at most and ever later'), async () => {
    start().showFor(TICKET);
    const returned: number[] = [];
    for (let second = 0; second < 120; second += 1) {
      if (frames().length > 0) {
        returned.push(second);
        frame().remove();
      }
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(returned).toHaveLength(6);
    expect(frames()).toHaveLength(0);
    expect(root.hasAttribute('style')).toBe(false);
  });

  test(shows('35.5', 'again and again is told of, and once more where the agent wants it back'), async () => {
    const sidebar = start({ choice: 'push' });
    sidebar.showFor(TICKET);
    await removeFor(60_000);
    expect(reported).toEqual([{ removed: true }]);
    sidebar.setPlace({ open: true });
    expect(isShown()).toBe(true);
    expect(reported).toEqual([{ removed: true }, { removed: false }]);
    await removeFor(60_000);
    expect(reported.at(-1)).toEqual({ removed: true });
    expect(reported).toHaveLength(3);
  });

  test(
    shows('35.6', 'and hangs it in something else, has it back in its place, and not for ever either'),
    async () => {
      start({ choice: 'push' }).showFor(TICKET);
      document.body.append(frame());
      expect(frames()).toHaveLength(0);
      await vi.advanceTimersByTimeAsync(100);
      expect(frames()).toHaveLength(1);
      expect(document.querySelectorAll('iframe')).toHaveLength(1);
      for (let second = 0; second < 60; second += 1) {
        if (frames().length > 0) document.body.append(frame());
        await vi.advanceTimersByTimeAsync(1000);
      }
      expect(document.querySelectorAll('iframe')).toHaveLength(0);
      expect(reported).toEqual([{ removed: true }]);
    },
  );

  test('has it back as it was', async () => {
    start().showFor(TICKET);
    frame().remove();
    await vi.advanceTimersByTimeAsync(100);
    expect(frames()).toHaveLength(1);
    expect(isShown()).toBe(true);
    expect(root.style.marginRight).not.toBe('');
  });

  test('what we take away ourselves stays away', async () => {
    const sidebar = start();
    sidebar.showFor(TICKET);
    sidebar.setPlace({ open: false });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(frames()).toHaveLength(0);
  });
});

describe('the end', () => {
  test('leaves the page as it was', async () => {
    const sidebar = start({ open: true, room: 'overlay' });
    sidebar.showFor(TICKET);
    stage.life.abort();
    expect(root.querySelectorAll('[data-deskside]')).toHaveLength(0);
    expect(root.hasAttribute('style')).toBe(false);
    sidebar.showFor(TICKET);
    sidebar.setPlace({ open: true });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(root.querySelectorAll('[data-deskside]')).toHaveLength(0);
  });

  test(
    shows('26.1', "an older version, still running, leaves the newer one's frame and room alone"),
    async () => {
      start().showFor(TICKET);
      const old = stage.life;
      stage.life = new AbortController();
      start().showFor(TICKET);
      const newer = frame();
      stage.runtime.disappear();
      await vi.advanceTimersByTimeAsync(3000);
      old.abort();
      await vi.advanceTimersByTimeAsync(5000);
      expect(frame()).toBe(newer);
      expect(root.style.marginRight).not.toBe('');
    },
  );

  test('what an older version left in the page goes', () => {
    start().showFor(TICKET);
    const left = frame().cloneNode() as HTMLElement;
    const margin = root.style.marginRight;
    stage.life.abort();
    root.append(left);
    root.style.setProperty('margin-right', margin, 'important');
    stage.life = new AbortController();
    start({ open: false });
    expect(root.querySelectorAll('[data-deskside]')).toHaveLength(0);
    expect(root.style.marginRight).toBe('');
  });
});
