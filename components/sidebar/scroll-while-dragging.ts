/** So near to an edge of the window, in CSS pixels, what is dragged wants to go beyond it. */
const EDGE = 56;
/** CSS pixels a frame. */
const STEP = 8;

/** Scrolls the page while the pointer, in CSS pixels from the window's top, is near its upper or lower edge. Touches: the window's scroll position, animation frames. */
export function scrollWhileDragging(
  pointer: () => number,
  onScrolled: () => void,
  signal: AbortSignal,
): void {
  const look = () => {
    if (signal.aborted) return;
    const before = scrollY;
    const at = pointer();
    if (at < EDGE) scrollBy(0, -STEP);
    else if (at > innerHeight - EDGE) scrollBy(0, STEP);
    if (scrollY !== before) onScrolled();
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
