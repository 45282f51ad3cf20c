/** The bubble keeps this far from the window's edges, in CSS pixels. */
const EDGE = 8;

/** Puts a fixed bubble under what it explains, or above where there is no room below, and never across the window's edge. Touches: DOM. */
export function placeBubble(bubble: HTMLElement, anchor: HTMLElement): void {
  const from = anchor.getBoundingClientRect();
  const { width, height } = bubble.getBoundingClientRect();
  const centred = from.left + from.width / 2 - width / 2;
  const left = Math.max(EDGE, Math.min(centred, window.innerWidth - width - EDGE));
  const fitsBelow = from.bottom + height + EDGE <= window.innerHeight;
  bubble.style.left = `${left}px`;
  bubble.style.top = `${fitsBelow ? from.bottom : Math.max(EDGE, from.top - height)}px`;
}
