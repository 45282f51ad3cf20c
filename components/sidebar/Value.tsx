import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { Icon } from '../ui/Icon.tsx';
import { outcomeWords } from './outcome-words.ts';
import { useOutcome } from './use-outcome.ts';
import { type Outcome, type ValueActions, ValueActionsContext } from './value-actions.ts';
import './value.css';

interface ValueProps {
  /** What it is, as it stands beside it: "Plan". */
  what: string;
  /** What is copied. */
  text: string;
  /** How it is shown; left out: as it is. */
  children?: ComponentChildren;
}

/** A value of the customer: a click or key copies it. Where nothing can be done with values it is plain text. */
export function Value({ what, text, children = <bdi>{text}</bdi> }: ValueProps) {
  const actions = useContext(ValueActionsContext);
  if (actions === null) return children;
  return <LiveValue {...{ what, text, children, actions }} />;
}

function LiveValue({ what, text, children, actions }: Required<ValueProps> & { actions: ValueActions }) {
  const { outcome, tell } = useOutcome(what, actions);
  return (
    <span class="value">
      <button
        type="button"
        class="value-text"
        title={`Copy ${what} (C)`}
        aria-keyshortcuts="C"
        onMouseDown={keepFocus}
        onClick={() => void actions.copy(text).then(tell)}
      >
        {children}
      </button>
      {outcome !== null && <OutcomeChip outcome={outcome} what={what} />}
    </span>
  );
}

/** The live region says it to screen readers. */
function OutcomeChip({ outcome, what }: { outcome: Outcome; what: string }) {
  const bad = outcome === 'not-copied';
  return (
    <span class={bad ? 'value-outcome value-outcome-bad' : 'value-outcome'} aria-hidden="true">
      <Icon name={bad ? 'close' : 'check'} />
      {outcomeWords(outcome, what).label}
    </span>
  );
}

/** The agent may be writing in the helpdesk: a press of the mouse here does not take the focus from there. */
function keepFocus(event: MouseEvent) {
  event.preventDefault();
}
