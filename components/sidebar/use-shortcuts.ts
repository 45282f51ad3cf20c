import { useEffect } from 'preact/hooks';
import { shortcutOf } from './shortcut.ts';

/** Fields that a key writes into. */
const FIELDS = 'input, textarea, select, [contenteditable]';

/** Keys act while the sidebar has the keyboard, never in a field or under a dialog. Touches: the document's events, focus and controls. */
export function useShortcuts(): void {
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function onKey(event: KeyboardEvent): void {
  const shortcut = event.defaultPrevented || isBusy(event.target) ? null : shortcutOf(event);
  if (shortcut !== null && act(shortcut, event.repeat)) event.preventDefault();
}

function isBusy(target: EventTarget | null): boolean {
  return (
    target instanceof Element && (target.closest(FIELDS) ?? document.querySelector('dialog[open]')) !== null
  );
}

/** True where there was something to do. */
function act(shortcut: string, repeated: boolean): boolean {
  if (shortcut === 'J') return goTo(1);
  if (shortcut === 'K') return goTo(-1);
  const control = nearestControl(shortcut);
  if (control !== null && !repeated) control.click();
  return control !== null;
}

/** The control of this key that is nearest to the focus: on the same value, in the same panel, anywhere. */
function nearestControl(shortcut: string): HTMLElement | null {
  const control = `[aria-keyshortcuts=${JSON.stringify(shortcut)}]`;
  for (let place = document.activeElement; place !== null; place = place.parentElement) {
    const found = place.matches(control) ? place : place.querySelector(control);
    if (found instanceof HTMLElement) return found;
  }
  return null;
}

/** Moves the focus to the panel so many further on. */
function goTo(step: 1 | -1): boolean {
  const panels = [...document.querySelectorAll<HTMLElement>('.panel')];
  const here = panels.findIndex((panel) => panel.contains(document.activeElement));
  const next = panels[here === -1 && step === -1 ? panels.length - 1 : here + step];
  next?.focus();
  return next !== undefined;
}
