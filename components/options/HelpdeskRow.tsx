import type { SwitchedOn } from '../../lib/config/config.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { HostNotice } from './HostNotice.tsx';
import { helpdeskChoices } from './helpdesk-choices.ts';
import { type OptionsState, setBy } from './options-state.ts';

interface Props {
  options: OptionsState;
  entry: SwitchedOn;
  onRemove: () => void;
}

/** One site that Deskside is switched on for. */
export function HelpdeskRow({ options, entry, onRemove }: Props) {
  const { settings } = options;
  const locked = settings.locked.helpdesks.includes(entry.origin);
  const helpdesk = helpdeskChoices(settings).find(({ id }) => id === entry.helpdesk);
  return (
    <li class="row">
      <div class="row-main">
        <div class="row-words">
          <p class="row-title">
            <span>{entry.origin.replace('https://', '')}</span>
            {locked ? <Badge color="gray">{setBy(settings)}</Badge> : null}
          </p>
          <p class="row-facts">{helpdesk?.name ?? `“${entry.helpdesk}”, which this version does not know`}</p>
        </div>
        {locked ? null : (
          <div class="row-actions">
            <Button kind="quiet" aria-label={`Switch off ${entry.origin}`} onClick={onRemove}>
              Switch off
            </Button>
          </div>
        )}
      </div>
      <HostNotice
        options={options}
        address={entry.origin}
        effect="the sidebar does not appear there until then."
      />
    </li>
  );
}
