import { useLayoutEffect, useState } from 'preact/hooks';
import { InsertButton } from './InsertButton.tsx';
import { OutcomeChip } from './OutcomeChip.tsx';
import { nameOf, textOf } from './template-values.ts';
import { useOutcome } from './use-outcome.ts';
import type { ValueActions } from './value-actions.ts';
import { valuePlace } from './value-place.ts';
import { watchValues } from './watch-values.ts';
import './value.css';

/** What the agent is at in the frame. */
interface At {
  /** What the keys mean where the focus is on no value. */
  first: HTMLElement | null;
  pointed: HTMLElement | null;
  focused: HTMLElement | null;
  /** What was copied or inserted last. */
  done: HTMLElement | null;
}

const NOWHERE: At = { first: null, pointed: null, focused: null, done: null };

interface TemplateValuesProps {
  /** The document with the output, which is there before this. */
  frame: Document;
  actions: ValueActions;
}

/** What an agent can do with the values of one output: its next one begins anew. */
export function TemplateValues({ frame, actions }: TemplateValuesProps) {
  const [at, setAt] = useState(NOWHERE);
  const change = (next: Partial<At>) => setAt((former) => ({ ...former, ...next }));
  const { outcome, tell } = useOutcome(at.done === null ? '' : nameOf(at.done), actions);

  async function act(how: 'copy' | 'insert', value: HTMLElement | null): Promise<void> {
    if (value === null) return;
    const became = await actions[how](textOf(value));
    change({ done: value });
    tell(became);
  }

  useLayoutEffect(() => {
    const { first, stop } = watchValues(frame, {
      onPoint: (pointed) => change({ pointed }),
      onFocus: (focused) => change({ focused }),
      onCopy: (value) => void act('copy', value),
    });
    setAt({ ...NOWHERE, first });
    return stop;
  }, [frame]);

  const wanted = at.focused ?? at.first;
  const offered = at.pointed ?? at.focused;
  return (
    <>
      {at.first !== null && (
        <>
          <button type="button" hidden aria-keyshortcuts="C" onClick={() => void act('copy', wanted)} />
          <button type="button" hidden aria-keyshortcuts="I" onClick={() => void act('insert', wanted)} />
        </>
      )}
      {offered !== null && (
        <span class="template-value" {...valuePlace(offered)}>
          <InsertButton what={nameOf(offered)} onInsert={() => void act('insert', offered)} />
        </span>
      )}
      {outcome !== null && at.done !== null && (
        <span class="template-value" {...valuePlace(at.done)}>
          <OutcomeChip outcome={outcome} what={nameOf(at.done)} />
        </span>
      )}
    </>
  );
}
