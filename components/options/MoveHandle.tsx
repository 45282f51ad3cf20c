import { Icon } from '../ui/Icon.tsx';
import type { Handle } from './use-reorder.ts';

/** What a row is dragged by; with the focus on it the arrow keys move the row. */
export function MoveHandle({ name, handle }: { name: string; handle: Handle }) {
  return (
    <button
      type="button"
      class="move-handle"
      aria-label={`Move ${name}`}
      title="Drag, or press the up and down arrow keys"
      {...handle.props}
    >
      <Icon name="grip" />
    </button>
  );
}
