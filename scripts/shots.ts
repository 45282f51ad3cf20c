/**
 * `npm run shots`: the pictures of README and docs, taken of the built extension on the demo desk in Chromium.
 *
 *   --dir DIR      where they go, `docs/pictures` unless said otherwise
 *   --only A,B     these alone, by name
 *
 * A picture is one entry in `shots/`. Where one does not come up the run goes on, says so at the end, and fails.
 */
import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { openStage } from '../test/desk/stage.ts';
import oneRun from '../test/driver/one-run.ts';
import { ALL_SHOTS } from './shots/all-shots.ts';
import { sceneOn } from './shots/scene.ts';
import type { Shot } from './shots/shot.ts';
import { take, WINDOW } from './shots/take.ts';

const { dir, only } = parseArgs({
  options: { dir: { type: 'string', default: 'docs/pictures' }, only: { type: 'string' } },
}).values;

const chosen = chosenShots(only);
await mkdir(dir, { recursive: true });
console.log(`Building Deskside and starting the demo desk for ${chosen.length} pictures ...`);
const removeBuilds = await oneRun();
const failures: string[] = [];
try {
  for (const dark of [false, true]) await takeAll(chosen.filter((shot) => (shot.dark ?? false) === dark));
} finally {
  await removeBuilds();
}
for (const failure of failures) console.error(failure);
console.log(`${chosen.length - failures.length} pictures in ${dir}, ${failures.length} failed.`);
process.exitCode = failures.length === 0 ? 0 : 1;

/** Those of one colour scheme, in one browser. */
async function takeAll(shots: Shot[]): Promise<void> {
  if (shots.length === 0) return;
  const colorScheme = shots[0]?.dark === true ? 'dark' : 'light';
  const stage = await openStage('chromium', { colorScheme, size: WINDOW });
  try {
    const scene = sceneOn(stage, await stage.driver.extensionPage('options.html'));
    for (const shot of shots) {
      await scene.clear();
      await take(shot, scene, dir).then(
        () => console.log(`  ${shot.name}`),
        (error: Error) => failures.push(error.message),
      );
    }
    await scene.clear();
  } finally {
    await stage.close();
  }
}

function chosenShots(names: string | undefined): Shot[] {
  if (names === undefined) return ALL_SHOTS;
  return names.split(',').map((name) => {
    const shot = ALL_SHOTS.find((one) => one.name === name);
    if (shot !== undefined) return shot;
    throw new Error(
      `There is no picture "${name}". There are ${ALL_SHOTS.map((one) => one.name).join(', ')}.`,
    );
  });
}
