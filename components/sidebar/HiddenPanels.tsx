import { useState } from 'preact/hooks';
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
          {isList ? `Show ${hidden.length} hidden panels` : 'Show 1 hidden panel'}
        </Button>
      </p>
      {isList && open && (
        <ul aria-label="Hidden panels">
          {hidden.map(({ spec }) => (
            <li key={spec.connector}>
              <Button aria-label={`Show ${spec.name}`} onClick={() => onShow([spec.connector])}>
                <bdi>{spec.name}</bdi>
              </Button>
            </li>
          ))}
          <li>
            <Button kind="quiet" onClick={() => onShow(all)}>
              Show all
            </Button>
          </li>
        </ul>
      )}
    </div>
  );
}
