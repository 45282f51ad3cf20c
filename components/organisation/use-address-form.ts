import { useState } from 'preact/hooks';
import { addressProblems, type ConfigAddress } from '../../lib/config/config-address.ts';
import type { ConfigProblem } from '../../lib/config/migrate.ts';
import { t } from '../../lib/i18n.ts';
import { hostPattern } from '../../lib/lookup/endpoint-url.ts';
import type { OptionsState } from '../options/options-state.ts';

/** The form of the config's address: what was typed, what is wrong with it, and the way to save it. `saved` is the one in force. */
export function useAddressForm(
  { port, organisation, access, toasts }: OptionsState,
  saved: ConfigAddress | null,
) {
  const start = { url: saved?.url ?? '', publicKey: saved?.publicKey ?? '' };
  const [draft, setDraft] = useState(start);
  const [problems, setProblems] = useState<ConfigProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const problemAt = (path: string) => problems.find((problem) => problem.path === path)?.message;

  const send = async (address: ConfigAddress, asked: Promise<boolean>) => {
    await asked;
    const reply = await port.send('set-config-address', { address });
    if (!reply.ok) return setProblems(reply.problems);
    setDraft({ url: address.url, publicKey: address.publicKey ?? '' });
    await organisation.reload();
    await access.recheck();
    toasts.show({ message: t('organisation.address.saved') });
  };
  /** Call it first thing in a click: it asks for access to the address' host in the same turn. */
  const save = () => {
    if (busy) return;
    const address = typed(draft);
    const wrong = addressProblems(address);
    setProblems(wrong);
    if (wrong.length > 0) return;
    setBusy(true);
    send(address, access.request([hostPattern(address.url)]))
      .catch(() => setProblems([{ path: '', message: t('common.notSaved') }]))
      .finally(() => setBusy(false));
  };
  return {
    draft,
    change: (patch: Partial<typeof draft>) => {
      setDraft((before) => ({ ...before, ...patch }));
      setProblems([]);
    },
    problems,
    problemAt,
    elsewhere: problems.filter(({ path }) => path !== 'url' && path !== 'publicKey'),
    unsaved: draft.url.trim() !== start.url || draft.publicKey.trim() !== start.publicKey,
    busy,
    save,
  };
}

function typed({ url, publicKey }: { url: string; publicKey: string }): ConfigAddress {
  const key = publicKey.trim();
  return { url: url.trim(), ...(key === '' ? {} : { publicKey: key }) };
}
