import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { OptionsState } from '../options/options-state.ts';
import type { Stakes } from './stakes.ts';
import { type Reviewed, undoImport } from './use-import.ts';

/** What was typed for secrets, and the way to take a reviewed import over. */
export function useApply(options: OptionsState, reviewed: Reviewed, stakes: Stakes, onDone: () => void) {
  const [passphrase, setPassphrase] = useState('');
  const [secrets, setSecrets] = useState<Record<string, Record<string, string>>>({});
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [declined, setDeclined] = useState(false);
  const [problems, setProblems] = useState<{ path: string; message: string }[]>([]);

  const send = async () => {
    setProblems([]);
    setProgress({ done: 0, total: 1 });
    const { file, mode } = reviewed;
    const reply = await options.port.send('import-config', {
      config: file,
      how: mode,
      passphrase: passphrase === '' ? null : passphrase,
      secrets: typed(secrets),
    });
    if (!reply.ok) return setProblems(reply.problems);
    await options.reload();
    await options.access.recheck();
    onDone();
    options.toasts.show({
      message: t('config.import.done'),
      undo: () => void undoImport(options),
    });
  };
  const begin = () => {
    send()
      .catch(() => setProblems([{ path: '', message: t('common.notSaved') }]))
      .finally(() => setProgress(null));
  };
  return {
    passphrase,
    setPassphrase,
    secret: (connector: string, name: string) => secrets[connector]?.[name] ?? '',
    setSecret: (connector: string, name: string, value: string) =>
      setSecrets((before) => ({ ...before, [connector]: { ...before[connector], [name]: value } })),
    progress,
    declined,
    /** What was refused; the passphrase's own is said at its field. */
    problems,
    /** Asks for all hosts at once and imports when they are allowed. First thing in a click: browsers refuse the question later. */
    apply: () => {
      if (progress !== null) return;
      const asked = stakes.hosts.length === 0 ? Promise.resolve(true) : options.access.request(stakes.hosts);
      asked.then(
        (allowed) => {
          setDeclined(!allowed);
          if (allowed) begin();
        },
        () => setDeclined(true),
      );
    },
    applyWithoutAccess: begin,
  };
}

export type Applying = ReturnType<typeof useApply>;

/** Without the fields that were left empty. */
function typed(secrets: Record<string, Record<string, string>>): Record<string, Record<string, string>> {
  const filled = Object.entries(secrets).map(
    ([connector, values]) =>
      [connector, Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))] as const,
  );
  return Object.fromEntries(filled.filter(([, values]) => Object.keys(values).length > 0));
}
