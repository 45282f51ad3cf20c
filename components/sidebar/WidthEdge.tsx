import { useMemo } from 'preact/hooks';
import { counted, t } from '../../lib/i18n.ts';
import { MAX_WIDTH, MIN_WIDTH, type SidebarLayout } from '../../lib/panel/layout.ts';
import { useWidthDrag } from './use-width-drag.ts';
import { useWindowWidth } from './use-window-width.ts';

interface WidthEdgeProps {
  side: SidebarLayout['side'];
  /** The width that was remembered. */
  width: number | null;
  /** Resolves once the sidebar has that width, with the page's zoom. */
  onTry: (width: number) => Promise<number>;
  /** `null` is the width that it has by default. */
  onKeep: (width: number | null) => void;
}

/** The edge towards the page: dragged, or moved with the arrow keys, it makes the sidebar wider and narrower. */
export function WidthEdge({ side, width, onTry, onKeep }: WidthEdgeProps) {
  const now = useWindowWidth();
  /** The browser is slow to find a language's plurals, and this is rendered with every answer. */
  const pixels = useMemo(() => counted('sidebar.place.pixels', now), [now]);
  const listeners = useWidthDrag({ side, width, onTry, onKeep });
  return (
    <hr
      class={`width-edge width-edge-${side}`}
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('sidebar.place.width')}
      aria-valuemin={MIN_WIDTH}
      aria-valuemax={MAX_WIDTH}
      aria-valuenow={Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, now))}
      aria-valuetext={pixels}
      title={t('sidebar.place.howToDrag')}
      {...listeners}
    />
  );
}
