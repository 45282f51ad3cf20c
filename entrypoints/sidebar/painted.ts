/** Whatever keeps the frame from painting, the answer does not wait longer for it, in milliseconds. */
const LONGEST = 1000;
/** The first one draws what was rendered. The browser may prepare the second while it still puts the first together, but not the third. */
const FRAMES = 3;

/** Resolves once what was rendered just now is on the screen, as far as a page can tell. At once where nobody sees this page. */
export async function painted(): Promise<void> {
  if (document.hidden || window.innerWidth === 0) return;
  await Promise.race([frames(FRAMES), new Promise((resolve) => setTimeout(resolve, LONGEST))]);
}

async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame);
}
