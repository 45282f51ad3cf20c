import type { SwitchedOn } from '../../lib/config/config.ts';
import type { Settings } from '../../lib/messages.ts';
import { type OfferedHelpdesk, offeredHelpdesks, unsetSettings } from '../helpdesk/offered-helpdesk.ts';
import { SupportBadge } from '../helpdesk/SupportBadge.tsx';
import { Badge } from '../ui/Badge.tsx';
import { Button, buttonClass } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { HostNotice } from './HostNotice.tsx';
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
      <Trouble options={options} entry={entry} />
      <HostNotice options={options} address={origin} effect="the sidebar does not appear there until then." />
    </li>
  );
}

function Facts({ options: { settings }, entry }: Pick<Props, 'options' | 'entry'>) {
  const helpdesk = helpdeskOf(settings, entry);
  const excluded = entry.exclude.length;
  if (helpdesk === undefined)
    return <p class="row-facts">“{entry.helpdesk}”, which this version does not know</p>;
  return (
    <p class="row-facts row-badges">
      <span>{helpdesk.name}</span>
      <SupportBadge support={helpdesk.support} />
      {excluded === 0 ? null : (
        <span>
          · {excluded} {excluded === 1 ? 'address' : 'addresses'} never the customer
        </span>
      )}
    </p>
  );
}

/** What is missing besides the browser's consent, and where to mend it. */
function Trouble({ options: { settings }, entry }: Pick<Props, 'options' | 'entry'>) {
  const helpdesk = helpdeskOf(settings, entry);
  const unset = helpdesk === undefined ? [] : unsetSettings(helpdesk, entry.settings);
  if (helpdesk !== undefined && unset.length === 0) return null;
  return (
    <Notice
      kind="warning"
      action={
        settings.locked.helpdesks.includes(entry.origin) ? undefined : (
          <a class={buttonClass()} href={hashOf({ page: 'site', origin: entry.origin })}>
            {helpdesk === undefined ? 'Choose another' : 'Set it'}
          </a>
        )
      }
    >
      {helpdesk === undefined
        ? 'The sidebar does not appear there. Update Deskside, or choose another helpdesk.'
        : `${helpdesk.name} cannot be read fully until this is set: ${unset.join(', ')}.`}
    </Notice>
  );
}

function helpdeskOf(settings: Settings, entry: SwitchedOn): OfferedHelpdesk | undefined {
  return offeredHelpdesks(settings).find(({ id }) => id === entry.helpdesk);
}
