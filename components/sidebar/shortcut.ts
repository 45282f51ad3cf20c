import type { MessageKey } from '../../lib/i18n.ts';

/** What the keys do while the sidebar has the keyboard, as `aria-keyshortcuts` writes them. Those that belong to a control are that control's `aria-keyshortcuts`. */
export const SHORTCUTS = [
  { keys: 'J', does: 'sidebar.keys.next' },
  { keys: 'K', does: 'sidebar.keys.previous' },
  { keys: 'R', does: 'sidebar.keys.refresh' },
  { keys: 'Shift+R', does: 'sidebar.keys.refreshAll' },
  { keys: 'C', does: 'sidebar.keys.copy' },
  { keys: 'I', does: 'sidebar.keys.insert' },
  { keys: 'B', does: 'sidebar.keys.blur' },
  { keys: '/', does: 'sidebar.keys.lookUp' },
  { keys: '?', does: 'sidebar.keys.list' },
] as const satisfies readonly { keys: string; does: MessageKey }[];

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
