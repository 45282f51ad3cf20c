import { t } from '../../lib/i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import type { Handle } from './use-reorder.ts';

/** What a row is dragged by; with the focus on it the arrow keys move the row. */
export function MoveHandle({ name, handle }: { name: string; handle: Handle }) {
  return (
    <button
      type="button"
      class="move-handle"
      aria-label={t('options.connectors.move', { name })}
      title={t('options.connectors.howToMove')}
      {...handle.props}
    >
      <Icon name="grip" />
    </button>
  );
}
