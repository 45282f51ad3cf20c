import { useState } from 'preact/hooks';
import type { SwitchedOn } from '../../lib/config/config.ts';
import { hostPattern } from '../../lib/lookup/endpoint-url.ts';
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
  const changeable = options.settings.unreadable === undefined;
  return (
    <>
      <PageHead title="Helpdesks">
        Deskside runs on these sites and on no other. On each it reads the open ticket and shows the sidebar.
      </PageHead>
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
          title={`Switch off ${new URL(removing.origin).host}?`}
          confirm="Switch off"
          danger
          onConfirm={() => {
            setRemoving(null);
            void switchOff(options, removing);
          }}
          onCancel={() => setRemoving(null)}
        >
          <p>
            The sidebar disappears there at once, Deskside gives back its access to the site, and what was set
            for it is forgotten.
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}

function NoHelpdesks() {
  return (
    <section class="empty">
      <h2>Not switched on anywhere yet</h2>
      <p>
        Open your helpdesk and click Deskside’s button in the toolbar. Or add its address below, as it stands
        in the address bar while you work there.
      </p>
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
          Allow all {missing.length}
        </Button>
      }
    >
      The browser does not let Deskside reach {missing.length} of these sites yet.
    </Notice>
  );
}

async function switchOff({ port, reload, access, toasts }: OptionsState, { origin }: SwitchedOn) {
  const { host } = new URL(origin);
  const reply = await port.send('switch-off', { origin }).catch(() => null);
  if (reply?.ok !== true) {
    const reason = reply?.problems[0]?.message ?? 'Deskside did not answer.';
    return toasts.show({ message: `${host} is still on. ${reason}` });
  }
  await reload();
  await access.recheck();
  toasts.show({ message: `${host} is switched off.` });
}
