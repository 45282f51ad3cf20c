import { isAlive } from './runtime.ts';

/** The page sees another `globalThis` than this script, and names of its elements are never symbols: it can neither read nor forge what stands here. */
const LIFE = Symbol.for('deskside.helpdesk');
/** How often we look whether the extension is still there, in milliseconds: no event tells. */
const PULSE = 3000;

type World = { [LIFE]?: { stop: () => void; isAlive: () => boolean } };

/**
 * Begins this script's life in the page; `null` where one lives already. One whose extension is gone is stopped first. The signal of the life aborts when
 * it is stopped or the extension goes away; whoever holds something in the page gives it back then.
 */
export function beginLife(): AbortController | null {
  const world = globalThis as World;
  const former = world[LIFE];
  if (former?.isAlive()) return null;
  former?.stop();
  const life = new AbortController();
  const own = { stop: () => life.abort(), isAlive };
  world[LIFE] = own;
  const pulse = setInterval(() => isAlive() || life.abort(), PULSE);
  life.signal.addEventListener('abort', () => {
    clearInterval(pulse);
    if (world[LIFE] === own) delete world[LIFE];
  });
  return life;
}
