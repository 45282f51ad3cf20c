import { afterAll } from 'vitest';

/** Preact runs effects after the next frame, or after so many milliseconds where no frame comes; and a file's document must not go before that. */
const EFFECTS_RUN_WITHIN = 150;

afterAll(async () => {
  if ('document' in globalThis) await new Promise((resolve) => setTimeout(resolve, EFFECTS_RUN_WITHIN));
});
