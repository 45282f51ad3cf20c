import { useState } from 'preact/hooks';
import type { SecretTally } from '../../lib/config/export-layer.ts';
import {
  asTyped,
  LONGEST_PASSPHRASE,
  type PassphraseRating,
  ratePassphrase,
  SHORTEST_PASSPHRASE,
} from '../../lib/config/passphrase.ts';
import { t } from '../../lib/i18n.ts';
import type { RequestOf } from '../../lib/messages.ts';
import type { OptionsState } from '../options/options-state.ts';

/** The way to a file of my layer, or of all that is in force. */
export function useExport({ port }: OptionsState) {
  const [layer, setLayer] = useState<RequestOf<'export-config'>['layer']>('mine');
  const [kind, setKind] = useState<'without' | 'sealed'>('without');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState(0);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [exported, setExported] = useState<SecretTally | null>(null);
  const rating = ratePassphrase(passphrase);
  const wrongLength = lengthProblem(rating);
  const differs = asTyped(passphrase) === asTyped(again) ? null : t('config.passphrase.differs');
  const isWrong = kind === 'sealed' && (wrongLength ?? differs) !== null;

  const send = async () => {
    const reply = await port.send('export-config', {
      layer,
      passphrase: kind === 'sealed' ? asTyped(passphrase) : null,
    });
    if (reply.state === 'refused') return setFailure(reply.problems.map(({ message }) => message).join(' '));
    const { text, sealed, left, lifted } = reply;
    port.saveFile('deskside-config.json', text);
    setPassphrase('');
    setAgain('');
    setTried(false);
    setExported({ sealed, left, lifted });
  };
  return {
    layer,
    chooseLayer: setLayer,
    kind,
    choose: setKind,
    passphrase,
    setPassphrase,
    again,
    setAgain,
    /** What is wrong with each of the two fields, once it was tried; a weak passphrase is allowed. */
    problem: (tried ? wrongLength : null) ?? undefined,
    warning: rating === 'weak' ? t('config.passphrase.weak') : undefined,
    againProblem: (tried && wrongLength === null ? differs : null) ?? undefined,
    /** How many times a field was refused. */
    refused,
    busy,
    failure,
    /** What became of the secrets; `null` until a file is saved. */
    exported,
    save: () => {
      setTried(true);
      setFailure(null);
      setExported(null);
      if (isWrong) return setRefused((times) => times + 1);
      if (busy) return;
      setBusy(true);
      send()
        .catch(() => setFailure(t('common.noAnswer')))
        .finally(() => setBusy(false));
    },
  };
}

function lengthProblem(rating: PassphraseRating): string | null {
  switch (rating) {
    case 'too-short':
    case 'too-long':
      return t('refusals.passphraseLength', { least: SHORTEST_PASSPHRASE, most: LONGEST_PASSPHRASE });
    case 'weak':
    case 'good':
      return null;
  }
}
