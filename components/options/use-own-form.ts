import { useState } from 'preact/hooks';
import type { SwitchedOn } from '../../lib/config/config.ts';
import { t } from '../../lib/i18n.ts';
import { configFragment } from '../../lib/teaching/config-fragment.ts';
import type { OptionsState } from './options-state.ts';
import { ownText, readOwnDraft } from './own-draft.ts';

/** One of the agent's own helpdesks while it is edited as JSON. `id` is `null` while it is being added. */
export function useOwnForm({ port, settings, reload, toasts, routing }: OptionsState, id: string | null) {
  const { ownHelpdesks, helpdesks } = settings.effective;
  const saved = ownHelpdesks.find((helpdesk) => helpdesk.id === id) ?? null;
  const [start, setStart] = useState(() => ownText(saved));
  const [text, setText] = useState(start);
  const [tried, setTried] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const taken = ownHelpdesks.map((helpdesk) => helpdesk.id);
  const draft = readOwnDraft(text, id, taken);

  const send = async () => {
    if (!draft.ok) return;
    const { helpdesk } = draft;
    const reply = await port.send('save-own-helpdesk', { helpdesk });
    if (!reply.ok) return setFailure(reply.problems.map(({ message }) => message).join(' '));
    setStart(text);
    setTried(false);
    routing.setUnsaved(false);
    await reload();
    toasts.show({ message: t('options.ownHelpdesk.saved', { name: helpdesk.name }) });
    if (id === null) routing.replace({ page: 'own-helpdesk', id: helpdesk.id });
  };
  const save = () => {
    setTried(true);
    setFailure(null);
    if (!draft.ok) setRefusals((before) => before + 1);
    if (busy || !draft.ok) return;
    setBusy(true);
    send()
      .catch(() => setFailure(t('common.notSaved')))
      .finally(() => setBusy(false));
  };
  const copy = async () => {
    if (!draft.ok) return setTried(true);
    await port.copy(configFragment(draft.helpdesk, originsOf(draft.helpdesk.id, helpdesks)));
    toasts.show({
      message: t('options.ownHelpdesk.copied'),
    });
  };

  return {
    saved,
    text,
    type: setText,
    discard: () => setText(start),
    draft,
    problems: tried && !draft.ok ? draft.problems : [],
    /** How often Save was refused for what is written. */
    refusals,
    unsaved: text !== start,
    busy,
    failure,
    save,
    copy: () => void copy().catch(() => setFailure(t('common.notCopied'))),
  };
}

export type OwnForm = ReturnType<typeof useOwnForm>;

/** The sites that run a helpdesk. */
function originsOf(id: string, sites: readonly SwitchedOn[]): string[] {
  return sites.filter(({ helpdesk }) => helpdesk === id).map(({ origin }) => origin);
}
