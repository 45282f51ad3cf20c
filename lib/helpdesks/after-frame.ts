/** Does something right after the page's next frame. Its style and layout are clean then: what asks there where something is, or whether it is visible, forces none. */
export function afterFrame(window: Window, work: () => void): void {
  window.requestAnimationFrame(() => window.setTimeout(work));
}
