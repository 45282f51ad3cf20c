/**
 * Runs `work` at most once per animation frame: at once when it has not run in this frame, else in the next one. The browser gives hidden tabs no frames, so
 * nothing waits to run there.
 */
export function oncePerFrame(window: Window, work: () => void): () => void {
  let ran = false;
  let wanted = false;
  const run = () => {
    ran = true;
    wanted = false;
    window.requestAnimationFrame(() => {
      ran = false;
      if (wanted) run();
    });
    work();
  };
  return () => {
    if (ran) wanted = true;
    else run();
  };
}
