import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { OptionsState } from '../options/options-state.ts';

/** Whoever has the file can try passphrases without end: a short one is no lock. */
const SHORTEST = 12;

/** The way to a file of my layer. */
export function useExport({ port, toasts }: OptionsState) {
  const [kind, setKind] = useState<'without' | 'sealed'>('without');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const wrong = passphrase.length < SHORTEST ? 'short' : passphrase === again ? null : 'differs';
  const problem = kind === 'sealed' ? wrong : null;

  const send = async () => {
    const reply = await port.send('export-config', {
      layer: 'mine',
      passphrase: kind === 'sealed' ? passphrase : null,
    });
    if (reply.state === 'refused') return setFailure(reply.problems.map(({ message }) => message).join(' '));
    port.saveFile('deskside-config.json', reply.text);
    setPassphrase('');
    setAgain('');
    setTried(false);
    toasts.show({ message: kind === 'sealed' ? t('config.export.savedSealed') : t('config.export.saved') });
  };
  return {
    kind,
    choose: setKind,
    passphrase,
    setPassphrase,
    again,
    setAgain,
    problem: tried ? problem : null,
    busy,
    failure,
    save: () => {
      setTried(true);
      setFailure(null);
      if (busy || problem !== null) return;
      setBusy(true);
      send()
        .catch(() => setFailure(t('common.noAnswer')))
        .finally(() => setBusy(false));
    },
  };
}
