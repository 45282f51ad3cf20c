import type { QuietGuess } from './quiet-guess.ts';
import type { tracePage } from './trace-page.ts';

/**
 * Parts of the engine that most pages never need. The background loads their scripts where they are wanted, into the world of the content script: the page
 * sees another `globalThis`.
 */
export interface Parts {
  /** The heuristic of a generic helpdesk; `onQuiet` hears of a page that has come to rest. */
  heuristic: (window: Window, onQuiet: () => void) => QuietGuess;
  /** What the diagnosis shows. */
  trace: typeof tracePage;
}

const PARTS = Symbol.for('deskside.parts');
type World = { [PARTS]?: Partial<Parts> };

/** Puts a part where `findPart` finds it. */
export function offerPart<K extends keyof Parts>(name: K, part: Parts[K]): void {
  const world = globalThis as World;
  world[PARTS] = { ...world[PARTS], [name]: part };
}

/** A part that has been loaded; `null` where it was not. */
export function findPart<K extends keyof Parts>(name: K): Parts[K] | null {
  return (globalThis as World)[PARTS]?.[name] ?? null;
}
