import { useEffect, useState } from 'preact/hooks';
import type { Helpdesk } from '../../lib/helpdesks/helpdesk.ts';
import { t } from '../../lib/i18n.ts';
import { hostPattern } from '../../lib/lookup/endpoint-url.ts';
import { configFragment } from '../../lib/teaching/config-fragment.ts';
import type { TaughtDraft } from '../../lib/teaching/taught-message.ts';
import type { TaughtPort } from './port.ts';

export type TaughtState =
  | { state: 'reading' | 'failed' | 'gone' | 'discarded' }
  | { state: 'draft'; draft: TaughtDraft }
  | { state: 'saved'; origin: string; helpdesk: Helpdesk };

/** The draft of one tab: named, saved or thrown away. */
export function useTaught(port: TaughtPort, tab: number) {
  const [state, setState] = useState<TaughtState>({ state: 'reading' });
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    port.send('read-taught', { tab }).then(
      (draft) => {
        setState(draft === null ? { state: 'gone' } : { state: 'draft', draft });
        setName(draft?.helpdesk.name ?? '');
      },
      () => setState({ state: 'failed' }),
    );
  }, [port, tab]);

  const named = (helpdesk: Helpdesk): Helpdesk => ({ ...helpdesk, name: name.trim() });
  const finish = async ({ origin, helpdesk }: TaughtDraft, asked: Promise<boolean>) => {
    if (!(await asked)) return setProblem(t('taught.declined'));
    const reply = await port.send('save-taught', { tab, helpdesk });
    if (reply.ok) setState({ state: 'saved', origin, helpdesk });
    else setProblem(reply.problems.map(({ message }) => message).join(' '));
  };
  /** Call it first thing in a click. */
  const save = () => {
    if (state.state !== 'draft' || name.trim() === '') return;
    setProblem(null);
    const draft = { ...state.draft, helpdesk: named(state.draft.helpdesk) };
    const asked = port.requestHosts([hostPattern(draft.origin)]);
    finish(draft, asked).catch(() => setProblem(t('common.notSaved')));
  };
  const discard = async () => {
    await port.send('discard-taught', { tab });
    setState({ state: 'discarded' });
    await port.close();
  };
  const copy = async (origin: string, helpdesk: Helpdesk) => {
    await port.copy(configFragment(named(helpdesk), [origin]));
    setCopied(true);
  };
  return {
    state,
    name,
    setName,
    problem,
    copied,
    save,
    discard: () => void discard().catch(() => setState({ state: 'failed' })),
    copy: (origin: string, helpdesk: Helpdesk) =>
      void copy(origin, helpdesk).catch(() => setProblem(t('common.notCopied'))),
  };
}

export type Taught = ReturnType<typeof useTaught>;
