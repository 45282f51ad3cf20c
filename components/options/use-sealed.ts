import { useState } from 'preact/hooks';
import { asTyped, LONGEST_PASSPHRASE } from '../../lib/config/passphrase.ts';
import { t } from '../../lib/i18n.ts';
import type { ReplyOf } from '../../lib/messages.ts';
import type { OptionsState } from './options-state.ts';

/** What a passphrase opened, and what it did not. */
export type SealedOutcome = Exclude<ReplyOf<'open-sealed'>, { state: 'wrong-passphrase' }>;

/** The way from a passphrase to the secrets that it opens here. */
export function useSealed({ port, reload }: OptionsState) {
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  /** What is wrong with the passphrase; each is a new object. */
  const [problem, setProblem] = useState<{ message: string } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<SealedOutcome | null>(null);

  const send = async (typed: string) => {
    const reply = await port.send('open-sealed', { passphrase: typed });
    if (reply.state === 'wrong-passphrase') return setProblem({ message: t('options.sealed.wrong') });
    setPassphrase('');
    setOutcome(reply);
    await reload();
  };
  return {
    passphrase,
    setPassphrase: (typed: string) => {
      setPassphrase(typed);
      setProblem(null);
    },
    busy,
    problem,
    failure,
    outcome,
    open: () => {
      if (busy) return;
      setFailure(null);
      setOutcome(null);
      const typed = asTyped(passphrase);
      if (typed === '') return setProblem({ message: t('options.sealed.empty') });
      if (typed.length > LONGEST_PASSPHRASE) return setProblem({ message: t('options.sealed.wrong') });
      setBusy(true);
      send(typed)
        .catch(() => setFailure(t('common.noAnswer')))
        .finally(() => setBusy(false));
    },
  };
}
