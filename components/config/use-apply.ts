import { useState } from 'preact/hooks';
import type { ConfigProblem } from '../../lib/config/migrate.ts';
import type { SecretHolderId } from '../../lib/config/secret-place.ts';
import { t } from '../../lib/i18n.ts';
import type { OptionsState } from '../options/options-state.ts';
import type { Reviewed } from './reviewed.ts';

type Secrets = Record<string, Record<string, string>>;

const NONE: Record<SecretHolderId['kind'], Secrets> = { connector: {}, rule: {} };

/** What was typed for secrets, and the way to take a reviewed import over. `hosts` are those that it needs. */
export function useApply(options: OptionsState, reviewed: Reviewed, hosts: string[], onDone: () => void) {
  const [passphrase, setPassphrase] = useState('');
  const [secrets, setSecrets] = useState(NONE);
  const [busy, setBusy] = useState(false);
  const [declined, setDeclined] = useState(false);
  const [problems, setProblems] = useState<ConfigProblem[]>([]);

  const send = async () => {
    const [filled, ofRules] = [typed(secrets.connector), typed(secrets.rule)];
    const reply = await options.port.send('import-config', {
      config: reviewed.file,
      how: reviewed.mode,
      passphrase: passphrase === '' ? null : passphrase,
      ...(Object.keys(filled).length === 0 ? {} : { secrets: filled }),
      ...(Object.keys(ofRules).length === 0 ? {} : { ruleSecrets: ofRules }),
    });
    if (!reply.ok) return setProblems(reply.problems);
    await options.reload();
    await options.access.recheck();
    options.toasts.show({ message: t('config.import.done') });
    onDone();
  };
  const begin = () => {
    setProblems([]);
    setBusy(true);
    send()
      .catch(() => setProblems([{ path: '', message: t('common.notSaved') }]))
      .finally(() => setBusy(false));
  };
  return {
    passphrase,
    setPassphrase,
    secret: ({ kind, id }: SecretHolderId, name: string) => secrets[kind][id]?.[name] ?? '',
    setSecret: ({ kind, id }: SecretHolderId, name: string, value: string) =>
      setSecrets((before) => ({
        ...before,
        [kind]: { ...before[kind], [id]: { ...before[kind][id], [name]: value } },
      })),
    busy,
    declined,
    /** What was refused; the passphrase's own is said at its field. */
    problems,
    /** Asks for all hosts at once and imports when they are allowed. First thing in a click: browsers refuse the question later. */
    apply: () => {
      if (busy) return;
      const asked = hosts.length === 0 ? Promise.resolve(true) : options.access.request(hosts);
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
function typed(secrets: Secrets): Secrets {
  const filled = Object.entries(secrets).map(
    ([id, values]) =>
      [id, Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))] as const,
  );
  return Object.fromEntries(filled.filter(([, values]) => Object.keys(values).length > 0));
}
