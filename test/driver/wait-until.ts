/** Waits between two looks, ms. */
const PAUSE = 50;

/**
 * What `look` gives, as soon as that is neither `undefined` nor `false`. A look that throws counts as "not yet", for a page that is
 * just navigating refuses to answer. Throws after `timeout` ms with `what` and the last error.
 */
export async function waitUntil<T>(
  what: string,
  look: () => Promise<T | undefined | false> | T | undefined | false,
  timeout = 10_000,
): Promise<T> {
  const deadline = performance.now() + timeout;
  let problem = '';
  while (performance.now() < deadline) {
    try {
      const seen = await look();
      if (seen !== undefined && seen !== false) return seen;
      problem = '';
    } catch (error) {
      problem = ` (${error instanceof Error ? error.message : String(error)})`;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  throw new Error(`Waited ${timeout} ms in vain for ${what}${problem}`);
}
