/** So many frames in a row that had work are a flood: a page that builds itself up, or one that never rests. */
const FLOOD = 10;
/** In a flood the work rests so many times as long as it took: a ninth of the page's time at most is ours then. What takes a third of a millisecond still runs in every frame. */
const RESTS = 8;
/** Between two frames of most screens, in milliseconds. */
const FRAME = 16;

/**
 * Runs `work` at most once per animation frame: at once when it has not run in this frame, else in the next one; in a flood of wishes ever later, the longer it takes. The browser gives hidden tabs no frames, so
 * nothing waits to run there.
 */
export function oncePerFrame(window: Window, work: () => void): () => void {
  let ran = false;
  let wanted = false;
  let inARow = 0;

  function run(): void {
    ran = true;
    wanted = false;
    const begun = window.performance.now();
    try {
      work();
    } finally {
      const rest = inARow < FLOOD ? 0 : (window.performance.now() - begun) * RESTS;
      if (rest < FRAME) nextFrame();
      else window.setTimeout(nextFrame, rest);
    }
  }

  function nextFrame(): void {
    window.requestAnimationFrame(() => {
      ran = false;
      inARow = wanted ? inARow + 1 : 0;
      if (wanted) run();
    });
  }

  return () => {
    if (ran) wanted = true;
    else run();
  };
}
