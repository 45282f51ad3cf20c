import type { SwitchedOn } from '../../lib/config/config.ts';
import { SupportBadge } from '../helpdesk/SupportBadge.tsx';
import { Badge } from '../ui/Badge.tsx';
import { Button, buttonClass } from '../ui/Button.tsx';
import { HostNotice } from './HostNotice.tsx';
import { helpdeskChoices } from './helpdesk-choices.ts';
import { type OptionsState, setBy } from './options-state.ts';
import { hashOf } from './route.ts';

interface Props {
  options: OptionsState;
  entry: SwitchedOn;
  onRemove: () => void;
}

/** One site that Deskside is switched on for. */
export function HelpdeskRow({ options, entry, onRemove }: Props) {
  const { settings } = options;
  const { origin } = entry;
  const locked = settings.locked.helpdesks.includes(origin);
  const page = hashOf({ page: 'site', origin });
  return (
    <li class="row">
      <div class="row-main">
        <div class="row-words">
          <p class="row-title">
            <a class="row-link" href={page}>
              {origin.replace('https://', '')}
            </a>
            {locked ? <Badge color="gray">{setBy(settings)}</Badge> : null}
          </p>
          <Facts options={options} entry={entry} />
        </div>
        <div class="row-actions">
          <a class={buttonClass('quiet')} href={page} aria-label={`${locked ? 'View' : 'Edit'} ${origin}`}>
            {locked ? 'View' : 'Edit'}
          </a>
          {locked ? null : (
            <Button kind="quiet" aria-label={`Switch off ${origin}`} onClick={onRemove}>
              Switch off
            </Button>
          )}
        </div>
      </div>
      <HostNotice options={options} address={origin} effect="the sidebar does not appear there until then." />
    </li>
  );
}

function Facts({ options: { settings }, entry }: Pick<Props, 'options' | 'entry'>) {
  const helpdesk = helpdeskChoices(settings).find(({ id }) => id === entry.helpdesk);
  const isOwn = settings.effective.ownHelpdesks.some(({ id }) => id === entry.helpdesk);
  const excluded = entry.exclude.length;
  if (helpdesk === undefined)
    return <p class="row-facts">“{entry.helpdesk}”, which this version does not know</p>;
  return (
    <p class="row-facts row-badges">
      <span>{helpdesk.name}</span>
      <SupportBadge support={helpdesk.support} />
      {isOwn ? <span>· your own helpdesk</span> : null}
      {excluded === 0 ? null : (
        <span>
          · {excluded} {excluded === 1 ? 'address' : 'addresses'} never the customer
        </span>
      )}
    </p>
  );
}
