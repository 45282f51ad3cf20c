import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { Connector } from '../../lib/lookup/connector.ts';
import { connectorHosts } from '../../lib/lookup/connector-hosts.ts';
import type { Problem } from './draft-problems.ts';
import type { OptionsState } from './options-state.ts';
import { typedSecrets } from './secret-state.ts';
import type { DraftState } from './use-draft.ts';

export interface Saving {
  saving: boolean;
  /** The last time that something was refused because of the fields; each is a new object. */
  refusal: { title: string } | null;
  /** Why nothing was saved though every field is right. */
  failure: string | null;
  /** Says what is wrong at every field; the form takes the focus to the first. */
  refuse: (title: string, problems?: Problem[]) => void;
  /** Call it first thing in a click: it asks for host access in the same turn. */
  save: () => void;
}

/** Saves the form's connector, or where the organisation set it, the secrets typed for it. */
export function useSave(
  options: OptionsState,
  form: DraftState,
  locked: boolean,
  onSaved: (connector: Connector) => void,
): Saving {
  const [saving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<{ title: string } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const refuse = (title: string, problems: Problem[] = []) => {
    form.touchAll();
    form.refuse(problems);
    setRefusal({ title });
  };

  const finish = async (connector: Connector, asked: Promise<boolean>) => {
    if (!locked && (await form.template.run()) !== null) return refuse(notSaved());
    await asked;
    const reply = await send(options, form, connector, locked);
    if (!reply.ok) return refuse(notSaved(), reply.problems);
    await options.reload();
    onSaved(connector);
  };

  const save = () => {
    if (saving) return;
    setFailure(null);
    const connector = locked ? lockedConnector(options, form) : changedConnector(form);
    if (connector === null) return refuse(notSaved());
    const asked = options.access.request(connectorHosts(connector));
    setSaving(true);
    finish(connector, asked)
      .catch(() => setFailure(t('common.notSaved')))
      .finally(() => setSaving(false));
  };

  return { saving, refusal, failure, refuse, save };
}

function changedConnector({ checked, template }: DraftState): Connector | null {
  return checked.ok && template.problems.length === 0 ? checked.connector : null;
}

/** The organisation's connector as it is: its secrets alone can be wrong here. */
function lockedConnector({ settings }: OptionsState, { id, problems }: DraftState): Connector | null {
  if (problems.some(({ path }) => path.startsWith('secrets.'))) return null;
  return settings.effective.connectors.find((connector) => connector.id === id) ?? null;
}

function notSaved(): string {
  return t('options.connector.notSaved');
}

function send({ port }: OptionsState, { draft }: DraftState, connector: Connector, locked: boolean) {
  const secrets = typedSecrets(draft);
  return locked
    ? port.send('save-secrets', { connector: connector.id, secrets })
    : port.send('save-connector', { connector, secrets });
}
