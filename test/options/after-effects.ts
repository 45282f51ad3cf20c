import { afterAll } from 'vitest';

/** Preact's clock for effects, in milliseconds, with room for a busy machine. */
const LATE = 150;

/** Preact runs effects a moment after a change; at the end of a file the page must still be there for the last of them. */
export function afterEffects(): void {
  afterAll(() => new Promise((resolve) => setTimeout(resolve, LATE)));
}
