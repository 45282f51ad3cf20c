import { browser } from '../../lib/browser.ts';
import { joinLayers } from '../../lib/config/layers.ts';
import { type PolicyReading, readPolicy } from '../../lib/config/policy.ts';
import { pause } from '../../lib/pause.ts';
import { applyConfig } from './apply-config.ts';
import type { World } from './world.ts';

const ALARM = 'look-at-config';

/** About how often the config's address is looked at, in minutes. */
const EVERY = 60;

/** A browser that has only just started may say that there is no policy, and know it a moment later, in milliseconds. */
const LATE = 5000;

/**
 * At every start of the background: takes over what the policy says now. The policy last seen is in force until then, so one that comes late is missed by nobody, and one that
 * is gone is asked for twice before that is believed.
 */
export async function followPolicy(world: World): Promise<void> {
  const reading = await currentPolicy();
  const former = await world.organisation.read();
  if (reading?.kind === 'none' && isByPolicy(former)) {
    await pause(LATE);
    await takeCurrentPolicy(world);
  } else if (reading !== null) await take(world, reading);
}

/** The policy changed while the browser runs. Firefox never says so: it reads policies at its own start. */
export async function onPolicyChanged(world: World, area: string): Promise<void> {
  if (area === 'managed') await takeCurrentPolicy(world);
}

/** At the browser’s start, when this extension comes or is updated, and when access to a host is given: the config’s address is looked at there and then. */
export async function lookNow(world: World): Promise<void> {
  await changeOrganisation(world, () => world.organisation.look());
}

/** Makes sure that the address is looked at again and again; browsers forget alarms on updates and, Firefox, at every start. */
export async function keepLooking(): Promise<void> {
  if ((await browser.alarms.get(ALARM)) === undefined) await browser.alarms.create(ALARM, nextLook());
}

/** Armed anew before the look, which may be the end of this background. */
export async function lookOnAlarm(world: World, alarm: string): Promise<void> {
  if (alarm !== ALARM) return;
  await browser.alarms.create(ALARM, nextLook());
  await lookNow(world);
}

/** Changes the organisation's layer, and brings everybody who reads the config along. What the agent changes meanwhile brings them along by itself. */
export async function changeOrganisation<T>(world: World, change: () => Promise<T>): Promise<T> {
  const former = await world.organisation.read();
  const changed = await change();
  const now = await world.organisation.read();
  const { mine } = await world.layers();
  const under = (theirs: typeof now) => joinLayers(theirs?.config ?? null, mine).effective;
  await applyConfig(world, under(former), under(now));
  return changed;
}

async function takeCurrentPolicy(world: World): Promise<void> {
  const reading = await currentPolicy();
  if (reading !== null) await take(world, reading);
}

/** An address that has only just come is looked at there and then. */
async function take(world: World, reading: PolicyReading): Promise<void> {
  await changeOrganisation(world, () => world.organisation.takePolicy(reading));
  const now = await world.organisation.read();
  if (now?.source.kind === 'url' && now.check.state === 'never') await lookNow(world);
}

/** Five hundred browsers that started in the same minute do not ask in the same minute. The period is there for the time when an alarm is lost half-way. */
function nextLook() {
  const delayInMinutes = EVERY * (0.75 + Math.random() / 2);
  return { delayInMinutes, periodInMinutes: EVERY };
}

/** `null` where the browser cannot say. Firefox rejects where there is no policy at all. */
async function currentPolicy(): Promise<PolicyReading | null> {
  try {
    return readPolicy(await browser.storage.managed.get());
  } catch (error) {
    return /manifest not found/i.test(String(error)) ? { kind: 'none' } : null;
  }
}

function isByPolicy(former: Awaited<ReturnType<World['organisation']['read']>>): boolean {
  if (former === null) return false;
  const { source } = former;
  return source.kind === 'policy' || (source.kind === 'url' && source.by === 'policy');
}
