import { expect, test } from 'vitest';
import { freshSeed } from '../random.ts';
import { soak } from '../soak/soak.ts';

test('after 200 ticket switches in Chromium with deaths of the background nothing is left over', async () => {
  const seed = freshSeed();
  const { wrong, samples, ...report } = await soak({ browser: 'chromium', switches: 200, seed, samples: 3 });
  console.log(`Seed ${seed}:`, report);
  expect(wrong).toEqual([]);
  expect(samples.at(-1)).toMatchObject({ switches: 200, sidebars: 8, templates: 8 });
  expect(Object.values(report.ways).reduce((sum, count) => sum + count)).toBe(200);
  expect(report.deaths).toBeGreaterThanOrEqual(3);
}, 240_000);
