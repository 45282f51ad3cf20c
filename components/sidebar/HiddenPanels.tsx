import { useState } from 'preact/hooks';
import { counted, t } from '../../lib/i18n.ts';
import { Button } from '../ui/Button.tsx';
import type { PanelState } from './panel-state.ts';

interface HiddenPanelsProps {
  hidden: PanelState[];
  onShow: (connectors: string[]) => void;
}

/** The panels that the agent has hidden, and the way back for each. */
export function HiddenPanels({ hidden, onShow }: HiddenPanelsProps) {
  const [open, setOpen] = useState(false);
  const isList = hidden.length > 1;
  const all = hidden.map(({ spec }) => spec.connector);
  return (
    <div class="hidden-panels">
      <p>
        <Button
          kind="link"
          {...(isList ? { 'aria-expanded': open } : {})}
          onClick={() => (isList ? setOpen(!open) : onShow(all))}
        >
          {counted('sidebar.hiddenPanels.show', hidden.length)}
        </Button>
      </p>
      {isList && open && (
        <ul aria-label={t('sidebar.hiddenPanels.label')}>
          {hidden.map(({ spec }) => (
            <li key={spec.connector}>
              <Button
                aria-label={t('sidebar.hiddenPanels.showNamed', { name: spec.name })}
                onClick={() => onShow([spec.connector])}
              >
                <bdi>{spec.name}</bdi>
              </Button>
            </li>
          ))}
          <li>
            <Button kind="quiet" onClick={() => onShow(all)}>
              {t('sidebar.hiddenPanels.showAll')}
            </Button>
          </li>
        </ul>
      )}
    </div>
  );
}
