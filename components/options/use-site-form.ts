import { useState } from 'preact/hooks';
import type { SwitchedOn } from '../../lib/config/config.ts';
import { t } from '../../lib/i18n.ts';
import { offeredHelpdesks } from '../helpdesk/offered-helpdesk.ts';
import type { OptionsState } from './options-state.ts';
import { excludeProblem, type SiteDraft, savedSite, siteDraft } from './site-draft.ts';

/** The form of one site: what was typed, what is wrong with it, and the way to save it. */
export function useSiteForm({ port, settings, reload, toasts }: OptionsState, entry: SwitchedOn) {
  const [start, setStart] = useState(() => siteDraft(entry));
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const choices = offeredHelpdesks(settings);
  const choice = choices.find(({ id }) => id === draft.helpdesk);
  const problem = excludeProblem(draft.exclude);

  const send = async () => {
    const reply = await port.send('save-helpdesk', savedSite(entry.origin, draft, choice));
    if (!reply.ok) return setFailure(reply.problems.map(({ message }) => message).join(' '));
    setStart(draft);
    setTried(false);
    await reload();
    toasts.show({ message: t('options.site.saved', { host: new URL(entry.origin).host }) });
  };
  const save = () => {
    setTried(true);
    setFailure(null);
    if (busy || problem !== undefined || choice === undefined) return;
    setBusy(true);
    send()
      .catch(() => setFailure(t('common.notSaved')))
      .finally(() => setBusy(false));
  };

  return {
    draft,
    change: (patch: Partial<SiteDraft>) => setDraft((before) => ({ ...before, ...patch })),
    discard: () => setDraft(start),
    choices,
    choice,
    excludeProblem: tried ? problem : undefined,
    unsaved: JSON.stringify(draft) !== JSON.stringify(start),
    busy,
    failure,
    save,
  };
}

export type SiteFormState = ReturnType<typeof useSiteForm>;
