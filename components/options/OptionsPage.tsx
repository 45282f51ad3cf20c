import { useMemo } from 'preact/hooks';
import { neededHosts } from '../../lib/config/needed-hosts.ts';
import { t } from '../../lib/i18n.ts';
import type { Settings } from '../../lib/messages.ts';
import { type OrganisationState, useOrganisation } from '../organisation/use-organisation.ts';
import { WaitingNotice } from '../organisation/WaitingNotice.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { ToastStack } from '../ui/ToastStack.tsx';
import { useToasts } from '../ui/toasts.ts';
import { OptionsNav } from './OptionsNav.tsx';
import './options.css';
import './rows.css';
import { OptionsSection } from './OptionsSection.tsx';
import type { OptionsState } from './options-state.ts';
import type { OptionsPort } from './port.ts';
import { UnreadableNotice } from './UnreadableNotice.tsx';
import { useDeleted } from './use-deleted.ts';
import { useHostAccess } from './use-host-access.ts';
import { useRoute } from './use-route.ts';
import { useSettings } from './use-settings.ts';

/** The options page: connectors, webhooks, helpdesks, config, this browser, privacy, help. It begins once all is known that puts notices between its parts: none moves what somebody is about to click. */
export function OptionsPage({ port }: { port: OptionsPort }) {
  const { settings, sealed, failed, reload } = useSettings(port);
  const organisation = useOrganisation(port, reload);
  const patterns = useMemo(
    () => hostsOf(settings, organisation),
    [settings, organisation.current, organisation.failed],
  );
  const access = useHostAccess(port, patterns);
  const routing = useRoute();
  const toasts = useToasts();
  const { deleted, setDeleted } = useDeleted();
  return (
    <div class="options">
      <OptionsNav
        page={routing.route.page}
        organisation={settings?.effective.organisation}
        heading={settings === null}
      />
      <main class="options-main">
        {failed ? (
          <Notice kind="error" live>
            {t('common.settingsUnread')}
          </Notice>
        ) : null}
        {settings === null || !access.known ? (
          failed ? null : (
            <Spinner label={t('common.loading')} />
          )
        ) : (
          <Shown
            options={{
              port,
              settings,
              sealed,
              organisation,
              reload,
              access,
              toasts,
              deleted,
              setDeleted,
              routing,
            }}
          />
        )}
      </main>
      {routing.leaving === null ? null : (
        <ConfirmDialog
          title={t('options.leave.title')}
          confirm={t('options.leave.confirm')}
          danger
          cancel={t('options.leave.cancel')}
          onConfirm={routing.leave}
          onCancel={routing.stay}
        >
          <p>{t('options.leave.text')}</p>
        </ConfirmDialog>
      )}
      <ToastStack toasts={toasts} />
    </div>
  );
}

function Shown({ options }: { options: OptionsState }) {
  return (
    <>
      <UnreadableNotice options={options} />
      <WaitingNotice options={options} />
      <OptionsSection options={options} />
    </>
  );
}

/** What is in force, the way that it gets here, and what waits for consent: the browser is asked about all of it. `null` until that is known. */
function hostsOf(
  settings: Settings | null,
  { current, failed }: Pick<OrganisationState, 'current' | 'failed'>,
): string[] | null {
  if (settings === null || (current === undefined && !failed)) return null;
  const waiting = current?.waiting;
  const inForce = neededHosts(settings.effective, current?.source);
  return [...new Set([...inForce, ...(waiting === undefined ? [] : neededHosts(waiting))])];
}
