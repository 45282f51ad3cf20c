import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { InsertButton } from './InsertButton.tsx';
import { keepFocus } from './keep-focus.ts';
import { OutcomeChip } from './OutcomeChip.tsx';
import { useOutcome } from './use-outcome.ts';
import { type ValueActions, ValueActionsContext } from './value-actions.ts';
import './value.css';

interface ValueProps {
  /** What it is, as it stands beside it: "Plan". */
  what: string;
  /** What is copied and inserted. */
  text: string;
  /** How it is shown; left out: as it is. */
  children?: ComponentChildren;
}

/** A value of the customer: a click or key copies it, or inserts it into the reply. Where nothing can be done with values it is plain text. */
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
        title={t('sidebar.value.copy', { what })}
        aria-keyshortcuts="C"
        onMouseDown={keepFocus}
        onClick={() => void actions.copy(text).then(tell)}
      >
        {children}
      </button>
      <InsertButton what={what} onInsert={() => void actions.insert(text).then(tell)} />
      {outcome !== null && <OutcomeChip outcome={outcome} what={what} />}
    </span>
  );
}
