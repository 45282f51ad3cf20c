/** Ms. The browser has ended what it was ending by then, and starts it again for the next message. */
const PAUSE = 200;

/**
 * What `ask` gives. Where it rejects, it is asked once more after a pause: the browser may end the background in the middle of an answer. For what may be asked twice. Rejects
 * where the second time does.
 */
export async function askAgain<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    return ask();
  }
}
