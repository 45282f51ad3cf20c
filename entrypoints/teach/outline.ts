/** A frame drawn around an element of the page, wherever that moves. */
export interface Outline {
  show(element: Element | null): void;
}

/** Makes an outline in the overlay's layer, until the signal aborts. `kept` looks like something that is settled. */
export function createOutline(layer: HTMLElement, kept: boolean, signal: AbortSignal): Outline {
  const frame = layer.ownerDocument.createElement('div');
  frame.className = kept ? 'outline outline-kept' : 'outline';
  frame.hidden = true;
  layer.append(frame);
  signal.addEventListener('abort', () => frame.remove());
  let target: Element | null = null;

  function follow(): void {
    if (signal.aborted || target === null) return;
    const { left, top, width, height } = target.getBoundingClientRect();
    frame.hidden = !target.isConnected || (width === 0 && height === 0);
    Object.assign(frame.style, {
      left: `${left - 3}px`,
      top: `${top - 3}px`,
      width: `${width + 6}px`,
      height: `${height + 6}px`,
    });
    requestAnimationFrame(follow);
  }

  return {
    show(element) {
      const wasIdle = target === null;
      target = element;
      frame.hidden = true;
      if (element !== null && wasIdle) follow();
    },
  };
}
