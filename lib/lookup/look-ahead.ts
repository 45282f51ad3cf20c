import type { TimedAnswer } from './answer.ts';

/** What nobody has asked for after so many milliseconds nobody gets any more: who asks later asks the endpoint. */
const WAITS_MS = 5000;

/** What a lookup is for: the sidebar of a tab, what that shows, and the connector of the panel. */
export interface Panel {
  tab: number;
  sequence: number;
  connector: string;
}

/**
 * Lookups that begin before the sidebar asks for them, while it is still being told what to show. Each is handed over once, so that the two are one request even where nothing of the answer is kept.
 */
export interface LookAhead {
  keep(panel: Panel, lookup: Promise<TimedAnswer | null>): void;
  /** The lookup that was begun for this panel; `undefined` where none was, or somebody has it already. */
  take(panel: Panel): Promise<TimedAnswer | null> | undefined;
}

/** Made once per background. What it holds is lookups in flight: losing them costs one more request. */
export function createLookAhead(): LookAhead {
  const begun = new Map<string, Promise<TimedAnswer | null>>();
  return {
    keep(panel, lookup) {
      const key = keyOf(panel);
      begun.set(key, lookup);
      setTimeout(() => begun.delete(key), WAITS_MS);
    },

    take(panel) {
      const key = keyOf(panel);
      const lookup = begun.get(key);
      begun.delete(key);
      return lookup;
    },
  };
}

function keyOf({ tab, sequence, connector }: Panel): string {
  return JSON.stringify([tab, sequence, connector]);
}
