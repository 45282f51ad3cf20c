import { useState } from 'preact/hooks';
import type { SwitchedOn } from '../../lib/config/config.ts';
import { t } from '../../lib/i18n.ts';
import { hostPattern } from '../../lib/lookup/endpoint-url.ts';
import { allowed } from '../config/allowed.ts';
import { NotAllowed } from '../config/NotAllowed.tsx';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Notice } from '../ui/Notice.tsx';
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
  return (
    <>
      <PageHead title={t('options.nav.helpdesks')}>{t('options.sites.about')}</PageHead>
      {mayAdd ? null : <NotAllowed config={options.settings.effective} />}
      <AllAccess options={options} />
      {helpdesks.length === 0 ? (
        changeable && <NoHelpdesks />
      ) : (
        <ul class="rows">
          {helpdesks.map((entry) => (
            <HelpdeskRow
              key={entry.origin}
              options={options}
              entry={entry}
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

/** Where several sites wait for the browser's consent, as after a config file was read, one click asks for all of them. */
function AllAccess({ options: { settings, access } }: { options: OptionsState }) {
  const patterns = [...new Set(settings.effective.helpdesks.map(({ origin }) => hostPattern(origin)))];
  const missing = patterns.filter((pattern) => access.missing.has(pattern));
  if (missing.length < 2) return null;
  return (
    <Notice
      kind="warning"
      action={
        <Button kind="primary" onClick={() => access.request(missing)}>
          {t('options.sites.allowAll', { count: missing.length })}
        </Button>
      }
    >
      {t('options.sites.blocked', { count: missing.length })}
    </Notice>
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
