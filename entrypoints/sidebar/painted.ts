/** Whatever keeps the frame from painting, the answer does not wait longer for it, in milliseconds. The background waits a little longer than that (`notify.ts`). */
const LONGEST = 1400;
/**
 * The first one takes what was rendered. Chromium prepares the second while it still puts the first together, and begins the third once the first is ready to be drawn; on a
 * busy machine it may not have been by then. It puts no second one in its place before it was: the fourth comes after that.
 */
const FRAMES = 4;

/**
 * Resolves once what was rendered just now is on the screen, as far as a page can tell: `true`, at once where nobody sees this page. `false`: a busy machine has not come to
 * it yet, and what was there before may still be in sight.
 */
export async function painted(): Promise<boolean> {
  if (document.hidden || window.innerWidth === 0) return true;
  const tooLong = new Promise<boolean>((resolve) => setTimeout(resolve, LONGEST, false));
  return Promise.race([frames(FRAMES), tooLong]);
}

async function frames(count: number): Promise<boolean> {
  for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame);
  return true;
}
