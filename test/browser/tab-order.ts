/** A control that the focus came to. */
export interface Visited {
  name: string;
  /** Whether the page shows that the focus is there. */
  outlined: boolean;
  /** In pixels of the page. */
  box: { top: number; bottom: number; left: number; right: number };
}

/** Whether the focus has gone up to reach it, other than to the next column. */
export function isBackwards({ box }: Visited, index: number, all: Visited[]): boolean {
  const former = all[index - 1]?.box;
  return former !== undefined && box.bottom <= former.top && box.left < former.right;
}

/** Runs in the page: writes down from now on where the focus goes. Gives every control that Tab has to reach, in the page's order; of radio buttons the chosen one. */
export function recordFocus(): string[] {
  const visited: Visited[] = [];
  const root = document.querySelector('.options');
  const name = (element: Element) => {
    const { labels } = element as HTMLInputElement;
    const words = element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element.textContent;
    return `${element.tagName} ${words.replace(/\s+/g, ' ').trim()}`;
  };
  const isOutlined = (element: Element | null): boolean => {
    if (element === null || element.matches('form, section, main')) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const isHere = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    return isHere || isOutlined(element.parentElement);
  };
  Object.assign(globalThis, { visitedForTest: visited });
  document.getElementById('start-for-test')?.remove();
  const start = Object.assign(document.createElement('span'), { id: 'start-for-test', tabIndex: 0 });
  document.body.prepend(start);
  start.focus();
  root?.addEventListener('focusin', ({ target }) => {
    const element = target as HTMLElement;
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const outlined = isOutlined(element);
    visited.push({ name: name(element), outlined, box: { top, bottom, left, right } });
  });
  const all = root?.querySelectorAll<HTMLInputElement>(
    'a[href], button, input, select, textarea, summary, [role=separator], [contenteditable=true]',
  );
  return [...(all ?? [])]
    .filter(
      (each) => !each.disabled && (each.tabIndex >= 0 || each.isContentEditable) && each.checkVisibility(),
    )
    .filter((each) => each.type !== 'radio' || each.checked)
    .map(name);
}

/** Runs in the page. */
export function visitedHere(): Visited[] {
  return (globalThis as unknown as { visitedForTest: Visited[] }).visitedForTest;
}
