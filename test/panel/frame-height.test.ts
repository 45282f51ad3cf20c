import { expect, test } from 'vitest';
import { heightFollower } from '../../lib/panel/frame-height.ts';
import { shows } from '../attacks/attack.ts';

test('follows content, in whole pixels, and takes small changes for none', () => {
  const follower = heightFollower();
  expect([0, 120.2, 121, 122.5, 300, 0].map((content) => follower.next(content, 340))).toEqual([
    0, 121, 121, 123, 300, 0,
  ]);
});

test('never passes 2000 px', () => {
  expect(heightFollower().next(1_000_000, 340)).toBe(2000);
});

test(
  shows('21.7', 'stops where content grows with its frame, and goes on when the agent opens something'),
  () => {
    const follower = heightFollower();
    let height = 100;
    for (let round = 0; round < 100; round += 1) height = follower.next(height + 10, 340);
    expect(height).toBe(300);
    follower.restart();
    expect(follower.next(height + 10, 340)).toBe(310);
  },
);

test('follows as long as somebody drags the width, and stops again after that', () => {
  const follower = heightFollower();
  let height = 100;
  for (let round = 0; round < 100; round += 1) height = follower.next(height + 10, 300 + round);
  expect(height).toBe(1100);
  for (let round = 0; round < 100; round += 1) height = follower.next(height + 10, 400);
  expect(height).toBe(1300);
});
