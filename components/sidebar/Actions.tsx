import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { Shown } from '../../lib/shown.ts';
import type { PressReply } from '../../lib/webhooks/reports.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import './actions.css';

interface ActionsProps {
  actions: NonNullable<Shown['actions']>;
  onPress: (rule: string) => Promise<PressReply>;
}

/** Buttons that rules have on this ticket. What became of the last press stands below them; where nobody knows, that is said. */
export function Actions({ actions, onPress }: ActionsProps) {
  const [asked, setAsked] = useState('');
  const [said, setSaid] = useState<PressReply | null>(null);
  const [busy, setBusy] = useState<readonly string[]>([]);
  const row = useRef<HTMLDivElement>(null);
  const question = actions.find(({ rule }) => rule === asked)?.confirm;

  function answer(rule: string, yes: boolean): void {
    row.current?.querySelector<HTMLElement>(`[data-rule="${rule}"]`)?.focus();
    setAsked('');
    if (yes) void press(rule);
  }

  async function press(rule: string): Promise<void> {
    if (busy.includes(rule)) return;
    setBusy((now) => [...now, rule]);
    setSaid(null);
    const reply = await onPress(rule).catch(lost);
    setBusy((now) => now.filter((other) => other !== rule));
    setSaid(reply);
  }

  return (
    <section class="action-row" aria-label={t('sidebar.action.label')}>
      <div class="actions" ref={row}>
        {actions.map(({ rule, label, confirm }) => (
          <Button
            key={rule}
            data-rule={rule}
            aria-disabled={busy.includes(rule)}
            onClick={() => (confirm && !busy.includes(rule) ? setAsked(rule) : void press(rule))}
          >
            {label}
            {busy.includes(rule) && ' '}
            {busy.includes(rule) && <Spinner label={t('sidebar.action.sending')} />}
          </Button>
        ))}
      </div>
      {question && <Question text={question} onAnswer={(yes) => answer(asked, yes)} />}
      <div aria-live="polite">{said && <Notice kind={kindOf(said.state)}>{said.text}</Notice>}</div>
    </section>
  );
}

/** Asks before it is sent. The first button, which has the focus, and Escape send nothing. */
function Question({ text, onAnswer }: { text: string; onAnswer: (yes: boolean) => void }) {
  const no = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => no.current?.focus(), []);
  return (
    <fieldset
      class="action-question"
      aria-label={text}
      onKeyDown={({ key }) => key === 'Escape' && onAnswer(false)}
    >
      <p>{text}</p>
      <p class="actions">
        <Button ref={no} onClick={() => onAnswer(false)}>
          {t('common.cancel')}
        </Button>
        <Button kind="primary" onClick={() => onAnswer(true)}>
          {t('sidebar.action.send')}
        </Button>
      </p>
    </fieldset>
  );
}

function kindOf(state: PressReply['state']): 'info' | 'warning' | 'error' {
  if (state === 'delivered') return 'info';
  return state === 'failed' ? 'error' : 'warning';
}

function lost(): PressReply {
  return { state: 'failed', text: t('sidebar.action.lost') };
}
