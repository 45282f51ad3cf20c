import { useContext, useState } from 'preact/hooks';
import { InsertButton } from './InsertButton.tsx';
import { OutcomeChip } from './OutcomeChip.tsx';
import { TemplateFrame } from './TemplateFrame.tsx';
import { nameOf, textOf } from './template-values.ts';
import { useOutcome } from './use-outcome.ts';
import { type ValueActions, ValueActionsContext } from './value-actions.ts';
import { valuePlace } from './value-place.ts';
import { watchValues } from './watch-values.ts';
import './value.css';
import './template-output.css';

interface TemplateOutputProps {
  /** Cleaned by `clean-html.ts`. */
  html: string;
  title: string;
}

/** A template's output, whose values a click or key copies, or inserts into the reply. Where nothing can be done with values it is the output alone. */
export function TemplateOutput(output: TemplateOutputProps) {
  const actions = useContext(ValueActionsContext);
  return actions === null ? <TemplateFrame {...output} /> : <LiveOutput {...output} actions={actions} />;
}

/** What the agent is at in one document of the frame. */
interface At {
  /** What the keys mean where the focus is on no value. */
  first: HTMLElement | null;
  pointed: HTMLElement | null;
  focused: HTMLElement | null;
  /** What was copied or inserted last. */
  done: HTMLElement | null;
}

const NOWHERE: At = { first: null, pointed: null, focused: null, done: null };

function LiveOutput({ html, title, actions }: TemplateOutputProps & { actions: ValueActions }) {
  const [at, setAt] = useState(NOWHERE);
  const change = (next: Partial<At>) => setAt((former) => ({ ...former, ...next }));
  const { outcome, tell } = useOutcome(at.done === null ? '' : nameOf(at.done), actions);

  async function act(how: 'copy' | 'insert', value: HTMLElement | null): Promise<void> {
    if (value === null) return;
    const became = await actions[how](textOf(value));
    change({ done: value });
    tell(became);
  }

  function watch(frame: Document): () => void {
    const { first, stop } = watchValues(frame, {
      onPoint: (pointed) => change({ pointed }),
      onFocus: (focused) => change({ focused }),
      onCopy: (value) => void act('copy', value),
    });
    setAt({ ...NOWHERE, first });
    return stop;
  }

  const wanted = at.focused ?? at.first;
  const offered = at.pointed ?? at.focused;
  return (
    <div class="template" onPointerLeave={() => change({ pointed: null })}>
      {at.first !== null && (
        <>
          <button type="button" hidden aria-keyshortcuts="C" onClick={() => void act('copy', wanted)} />
          <button type="button" hidden aria-keyshortcuts="I" onClick={() => void act('insert', wanted)} />
        </>
      )}
      <TemplateFrame html={html} title={title} onDocument={watch} />
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
    </div>
  );
}
