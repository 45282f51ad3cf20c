import { pause } from './pause.ts';

/** So often a message is sent that gets no reply, so many milliseconds apart: a background that the browser has just ended is there again with the next. */
const TRIES = 4;
const PAUSE = 300;

/** Does what harms nobody when it is done twice until it succeeds, four times at most; rejects as the last of them does. */
export async function again<T>(work: () => Promise<T>, left = TRIES - 1): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (left === 0) throw error;
    await pause(PAUSE * (TRIES - left));
    return again(work, left - 1);
  }
}
