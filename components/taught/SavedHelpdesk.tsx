import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import type { Taught, TaughtState } from './use-taught.ts';

interface Props {
  saved: Extract<TaughtState, { state: 'saved' }>;
  taught: Taught;
  onBack: () => void;
}

/** It is saved, and the next ticket tells whether it was learnt well. */
export function SavedHelpdesk({ saved: { origin, helpdesk }, taught, onBack }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div class="taught-saved" role="status">
      <h1>“{helpdesk.name}” is saved and switched on</h1>
      <p>
        Deskside now runs on <strong>{new URL(origin).host}</strong>. Open another ticket there: its sidebar
        says whether Deskside reads that one too.
      </p>
      <p>
        It is yours alone, in this browser. For the whole team, give it to your admin, who puts it into the
        team’s config.
      </p>
      <div class="taught-actions">
        <Button kind="primary" ref={button} onClick={onBack}>
          Back to the ticket
        </Button>
        <Button onClick={() => taught.copy(origin, helpdesk)}>
          {taught.copied ? 'Copied' : 'Copy for my admin'}
        </Button>
      </div>
      {taught.problem === null ? null : <p class="field-problem">{taught.problem}</p>}
    </div>
  );
}
