import { Icon } from '../ui/Icon.tsx';
import { keepFocus } from './keep-focus.ts';

/** No stop for Tab, or there would be two for every value: the keyboard has a key for it. */
export function InsertButton({ what, onInsert }: { what: string; onInsert: () => void }) {
  const label = `Insert ${what} into the reply`;
  return (
    <button
      type="button"
      class="value-insert"
      tabIndex={-1}
      aria-label={label}
      title={`${label} (I)`}
      aria-keyshortcuts="I"
      onMouseDown={keepFocus}
      onClick={onInsert}
    >
      <Icon name="insert" />
    </button>
  );
}
