import { useMemo } from 'preact/hooks';
import { neededHosts } from '../../lib/config/needed-hosts.ts';
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

/** The options page: connectors, helpdesks, privacy, help. */
export function OptionsPage({ port }: { port: OptionsPort }) {
  const { settings, failed, reload } = useSettings(port);
  const patterns = useMemo(() => (settings === null ? [] : neededHosts(settings.effective)), [settings]);
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
            The settings could not be read. Reload this page; if that does not help, restart the browser.
          </Notice>
        ) : null}
        {settings === null ? (
          failed ? null : (
            <Spinner label="Loading" />
          )
        ) : (
          <Shown options={{ port, settings, reload, access, toasts, deleted, setDeleted, routing }} />
        )}
      </main>
      {routing.leaving === null ? null : (
        <ConfirmDialog
          title="Leave without saving?"
          confirm="Leave"
          danger
          cancel="Keep editing"
          onConfirm={routing.leave}
          onCancel={routing.stay}
        >
          <p>What you typed here is not saved yet.</p>
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
      <OptionsSection options={options} />
    </>
  );
}
