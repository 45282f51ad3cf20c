import { batch } from '@preact/signals';

/** Makes a change of what is shown, in a moment. */
export type Gather = (change: () => void) => void;

/** Makes all changes in one go that come before the next task: answers that have arrived by then are rendered together, and none waits for those that have not. Touches: a timer. */
export function gatherer(): Gather {
  let waiting: (() => void)[] = [];

  function makeAll(): void {
    const changes = waiting;
    waiting = [];
    batch(() => {
      for (const change of changes) change();
    });
  }

  return (change) => {
    if (waiting.length === 0) setTimeout(makeAll);
    waiting.push(change);
  };
}
