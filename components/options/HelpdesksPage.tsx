import { useState } from 'preact/hooks';
import type { SwitchedOn } from '../../lib/config/config.ts';
import { t } from '../../lib/i18n.ts';
import { allowed } from '../config/allowed.ts';
import { NotAllowed } from '../config/NotAllowed.tsx';
import { HostsNotice, TOGETHER } from '../organisation/HostsNotice.tsx';
import { missingHosts } from '../organisation/missing-hosts.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { AddHelpdesk } from './AddHelpdesk.tsx';
import { HelpdeskRow } from './HelpdeskRow.tsx';
import { OwnHelpdesks } from './OwnHelpdesks.tsx';
import type { OptionsState } from './options-state.ts';
import { PageHead } from './PageHead.tsx';

interface Props {
  options: OptionsState;
  /** A site to start the form with. */
  add: string | null;
}

/** The sites that Deskside is switched on for. */
export function HelpdesksPage({ options, add }: Props) {
  const [removing, setRemoving] = useState<SwitchedOn | null>(null);
  const { helpdesks } = options.settings.effective;
  const mayAdd = allowed(options.settings).helpdesks;
  const changeable = options.settings.unreadable === undefined && mayAdd;
  const together = missingHosts(options).length >= TOGETHER;
  return (
    <>
      <PageHead title={t('options.nav.helpdesks')}>{t('options.sites.about')}</PageHead>
      {mayAdd ? null : <NotAllowed config={options.settings.effective} />}
      <HostsNotice options={options} atLeast={TOGETHER} />
      {helpdesks.length === 0 ? (
        changeable && <NoHelpdesks />
      ) : (
        <ul class="rows">
          {helpdesks.map((entry) => (
            <HelpdeskRow
              key={entry.origin}
              options={options}
              entry={entry}
              together={together}
              onRemove={() => setRemoving(entry)}
            />
          ))}
        </ul>
      )}
      {changeable ? <AddHelpdesk key={add ?? ''} options={options} site={add ?? ''} /> : null}
      {changeable || options.settings.effective.ownHelpdesks.length > 0 ? (
        <OwnHelpdesks options={options} />
      ) : null}
      {removing === null ? null : (
        <ConfirmDialog
          title={t('common.switchOffTitle', { host: new URL(removing.origin).host })}
          confirm={t('common.switchOff')}
          danger
          onConfirm={() => {
            setRemoving(null);
            void switchOff(options, removing);
          }}
          onCancel={() => setRemoving(null)}
        >
          <p>{t('options.sites.switchOffText')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

function NoHelpdesks() {
  return (
    <section class="empty">
      <h2>{t('options.sites.none')}</h2>
      <p>{t('options.sites.noneHint')}</p>
    </section>
  );
}

async function switchOff({ port, reload, access, toasts }: OptionsState, { origin }: SwitchedOn) {
  const { host } = new URL(origin);
  const reply = await port.send('switch-off', { origin }).catch(() => null);
  if (reply?.ok !== true) {
    const reason = reply?.problems[0]?.message ?? t('options.failure.noAnswer');
    return toasts.show({ message: t('options.sites.stillOn', { host, reason }) });
  }
  await reload();
  await access.recheck();
  toasts.show({ message: t('options.sites.switchedOff', { host }) });
}
