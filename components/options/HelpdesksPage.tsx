import { useState } from 'preact/hooks';
import type { SwitchedOn } from '../../lib/config/config.ts';
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
  return (
    <>
      <PageHead title="Helpdesks">
        Deskside runs on these sites and on no other. On each it reads the open ticket and shows the sidebar.
      </PageHead>
      {helpdesks.length === 0 ? (
        <section class="empty">
          <h2>Not switched on anywhere yet</h2>
          <p>Add the address of your helpdesk below, as it stands in the address bar while you work there.</p>
        </section>
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
      <AddHelpdesk key={add ?? ''} options={options} site={add ?? ''} />
      <OwnHelpdesks options={options} />
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
