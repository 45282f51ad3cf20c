import type { SwitchedOn } from '../../lib/config/config.ts';
import { counted, t } from '../../lib/i18n.ts';
import { hostPattern } from '../../lib/lookup/endpoint-url.ts';
import type { Settings } from '../../lib/messages.ts';
import { allowed } from '../config/allowed.ts';
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
  /** All hosts that the browser keeps from us are asked for at once, above the list. */
  together: boolean;
  onRemove: () => void;
}

/** One site that Deskside is switched on for. */
export function HelpdeskRow({ options, entry, together, onRemove }: Props) {
  const { settings, access } = options;
  const { origin } = entry;
  const theirs = settings.locked.helpdesks.includes(origin);
  const locked = theirs || !allowed(settings).helpdesks;
  const page = hashOf({ page: 'site', origin });
  return (
    <li class="row">
      <div class="row-main">
        <div class="row-words">
          <p class="row-title">
            <a class="row-link" href={page}>
              {origin.replace('https://', '')}
            </a>
            {theirs ? <Badge color="gray">{setBy(settings)}</Badge> : null}
            {together && access.missing.has(hostPattern(origin)) ? (
              <Badge color="yellow">{t('options.hosts.none')}</Badge>
            ) : null}
          </p>
          <Facts options={options} entry={entry} />
        </div>
        <div class="row-actions">
          <a
            class={buttonClass('quiet')}
            href={page}
            aria-label={
              locked ? t('options.viewNamed', { name: origin }) : t('options.editNamed', { name: origin })
            }
          >
            {locked ? t('options.view') : t('options.edit')}
          </a>
          {locked ? null : (
            <Button
              kind="quiet"
              aria-label={t('options.sites.switchOffNamed', { site: origin })}
              onClick={onRemove}
            >
              {t('common.switchOff')}
            </Button>
          )}
        </div>
      </div>
      <Trouble options={options} entry={entry} />
      {together ? null : <HostNotice options={options} address={origin} without="sidebar" />}
    </li>
  );
}

function Facts({ options: { settings }, entry }: Pick<Props, 'options' | 'entry'>) {
  const helpdesk = helpdeskOf(settings, entry);
  const excluded = entry.exclude.length;
  if (helpdesk === undefined)
    return <p class="row-facts">{t('options.sites.unknownFact', { helpdesk: entry.helpdesk })}</p>;
  return (
    <p class="row-facts row-badges">
      <span>{helpdesk.name}</span>
      <SupportBadge support={helpdesk.support} />
      {excluded === 0 ? null : <span>· {counted('options.sites.excluded', excluded)}</span>}
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
        settings.locked.helpdesks.includes(entry.origin) || !allowed(settings).helpdesks ? undefined : (
          <a class={buttonClass()} href={hashOf({ page: 'site', origin: entry.origin })}>
            {helpdesk === undefined ? t('options.chooseAnother') : t('options.sites.set')}
          </a>
        )
      }
    >
      {helpdesk === undefined
        ? t('options.sites.unknown')
        : t('common.unset', { product: helpdesk.name, settings: unset.join(', ') })}
    </Notice>
  );
}

function helpdeskOf(settings: Settings, entry: SwitchedOn): OfferedHelpdesk | undefined {
  return offeredHelpdesks(settings).find(({ id }) => id === entry.helpdesk);
}
