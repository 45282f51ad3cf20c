import { setTimeout as wait } from 'node:timers/promises';
import { idOf, isSigned } from './read-request.ts';
import { type Receiver, startReceiver } from './receiver.ts';

/** A receiver as they are: it thinks for a while, and refuses the first attempt of each tenth delivery. */
export interface SoakReceiver extends Receiver {
  /** While it is down it cuts connections, but for what it has refused before: a third attempt comes only after five minutes. */
  setDown(down: boolean): void;
  /** The ids of what came with a signature that does not hold: that can be told within five minutes only. */
  unsigned: string[];
}

/** How many milliseconds it thinks about an answer at most. */
const SLOWEST = 300;

/** Starts it on this machine. */
export async function startSoakReceiver(random: () => number, secret: string): Promise<SoakReceiver> {
  const receiver = await startReceiver();
  const seen = new Set<string>();
  const unsigned: string[] = [];
  let isDown = false;
  receiver.react(async (request) => {
    if (!isSigned(request, secret)) unsigned.push(idOf(request));
    const id = idOf(request);
    const isFirst = !seen.has(id);
    seen.add(id);
    if (isDown && isFirst) return 'close';
    await wait(random() * SLOWEST);
    return { status: isFirst && isUnlucky(id) ? 503 : 204 };
  });
  return {
    ...receiver,
    unsigned,
    setDown: (down) => {
      isDown = down;
    },
  };
}

/** One in ten, told by the id's first byte. */
function isUnlucky(id: string): boolean {
  return Number.parseInt(id.slice(0, 2), 16) < 26;
}
