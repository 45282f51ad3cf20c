import { t } from '../../lib/i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import { keepFocus } from './keep-focus.ts';

/** No stop for Tab, or there would be two for every value: the keyboard has a key for it. */
export function InsertButton({ what, onInsert }: { what: string; onInsert: () => void }) {
  const label = t('sidebar.value.insert', { what });
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
