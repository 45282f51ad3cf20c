import { t } from '../../lib/i18n.ts';
import { selectByDragging } from './select-by-dragging.ts';
import { isControl, nameOf, valuesIn } from './template-values.ts';

/** What the agent does with the values of a template. */
export interface ValueEvents {
  /** The pointer is on this value now, or on none. */
  onPoint(value: HTMLElement | null): void;
  /** The focus is on it, or in it. */
  onFocus(value: HTMLElement | null): void;
  /** A click on it, or Enter. Called in the turn of that. */
  onCopy(value: HTMLElement): void;
}

/**
 * Lets the pointer and the keyboard get at the values of a template's document, which has no scripts to do so. Gives the first value, `null` where there is none, and what
 * ends it. Touches: the frame's DOM and selection.
 */
export function watchValues(
  frame: Document,
  { onPoint, onFocus, onCopy }: ValueEvents,
): { first: HTMLElement | null; stop: () => void } {
  const values = new Set(valuesIn(frame));
  const end = new AbortController();
  const listen = <T extends keyof DocumentEventMap>(
    type: T,
    listener: (event: DocumentEventMap[T]) => void,
  ) => frame.addEventListener(type, listener, { capture: true, signal: end.signal });
  const at = (target: EventTarget | null) => valueAt(target, values);
  const pressable = (target: EventTarget | null) => (isControl(target) ? null : at(target));
  for (const value of values) offer(value);
  listen('mouseover', ({ target }) => onPoint(at(target)));
  listen('scroll', () => onPoint(null));
  const around = frame.defaultView?.frameElement?.parentElement;
  around?.addEventListener('pointerleave', () => onPoint(null), end);
  listen('focusin', ({ target }) => onFocus(at(target)));
  listen('focusout', () => onFocus(null));
  const { hasSelected } = selectByDragging(frame, end.signal, (target) => pressable(target) !== null);
  listen('click', ({ target }) => {
    const value = pressable(target);
    if (value !== null && !hasSelected()) onCopy(value);
  });
  listen('keydown', (event) => {
    const value = event.key === 'Enter' && !event.repeat ? pressable(event.target) : null;
    if (value !== null) onCopy(value);
  });
  return { first: [...values][0] ?? null, stop: () => end.abort() };
}

/** Tab reaches it, and it says what it is there for. */
function offer(value: HTMLElement): void {
  value.tabIndex = 0;
  value.setAttribute('data-value', '');
  value.setAttribute('aria-keyshortcuts', 'C I');
  if (!value.hasAttribute('title')) value.title = t('sidebar.value.copy', { what: nameOf(value) });
}

/** The innermost value around `target`. */
function valueAt(target: EventTarget | null, values: ReadonlySet<HTMLElement>): HTMLElement | null {
  const around = target !== null && 'closest' in target ? (target as Element).closest('[data-value]') : null;
  const value = around as HTMLElement | null;
  return value !== null && values.has(value) ? value : null;
}
