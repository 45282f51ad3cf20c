/** A key of the sidebar as `aria-keyshortcuts` writes it, and what it does, as a sentence. */
export interface Shortcut {
  keys: string;
  does: string;
}

/** What the keys do while the sidebar has the keyboard. Those that belong to a control are that control's `aria-keyshortcuts`. */
export const SHORTCUTS: readonly Shortcut[] = [
  { keys: 'J', does: 'Go to the next panel.' },
  { keys: 'K', does: 'Go to the previous panel.' },
  { keys: 'R', does: 'Refresh this panel.' },
  { keys: 'Shift+R', does: 'Refresh all panels.' },
  { keys: 'C', does: 'Copy the value in focus, or the first one of the panel.' },
  { keys: 'I', does: 'Insert that value into the reply that you are writing.' },
  { keys: 'B', does: 'Show the blurred values of the panel, or blur them again.' },
  { keys: '/', does: 'Look up another address.' },
  { keys: '?', does: 'Show these keys.' },
];

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing'
>;

/**
 * What was pressed, as `aria-keyshortcuts` writes it; `null` for what is no single character. Where the keyboard writes no Latin letters, the place of the key tells the
 * letter.
 */
export function shortcutOf(pressed: Pressed): string | null {
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey || pressed.isComposing) return null;
  const letter = /^[a-z]$/i.exec(pressed.key)?.[0] ?? placeOf(pressed);
  if (letter !== undefined) return `${pressed.shiftKey ? 'Shift+' : ''}${letter.toUpperCase()}`;
  return /^[!-~]$/.test(pressed.key) ? pressed.key : null;
}

function placeOf({ key, code }: Pressed): string | undefined {
  return /^[^ -~]$/.test(key) ? /^Key([A-Z])$/.exec(code)?.[1] : undefined;
}
