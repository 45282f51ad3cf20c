import type { Connector } from '../../lib/lookup/connector.ts';
import { connectorHosts } from '../../lib/lookup/connector-hosts.ts';
import type { OptionsState } from './options-state.ts';
import { typedSecrets } from './secret-state.ts';
import type { DraftState } from './use-draft.ts';
import { type Saving, useSaving } from './use-saving.ts';

/** Saves the form's connector, or where the organisation set it, the secrets typed for it. */
export function useSave(
  options: OptionsState,
  form: DraftState,
  locked: boolean,
  onSaved: (connector: Connector) => void,
): Saving {
  return useSaving(options, form, {
    ready: () => (locked ? lockedConnector(options, form) : changedConnector(form)),
    hosts: connectorHosts,
    holds: async () => locked || (await form.template.run()) === null,
    send: (connector) => send(options, form, connector, locked),
    onSaved,
  });
}

function changedConnector({ checked, template }: DraftState): Connector | null {
  return checked.ok && template.problems.length === 0 ? checked.connector : null;
}

/** The organisation's connector as it is: its secrets alone can be wrong here. */
function lockedConnector({ settings }: OptionsState, { id, problems }: DraftState): Connector | null {
  if (problems.some(({ path }) => path.startsWith('secrets.'))) return null;
  return settings.effective.connectors.find((connector) => connector.id === id) ?? null;
}

function send({ port }: OptionsState, { draft }: DraftState, connector: Connector, locked: boolean) {
  const secrets = typedSecrets(draft);
  return locked
    ? port.send('save-secrets', { connector: connector.id, secrets })
    : port.send('save-connector', { connector, secrets });
}
