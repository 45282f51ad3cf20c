import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { TemplateRenderer } from '../../lib/panel/render-template.ts';
import { TemplatePanel } from '../sidebar/TemplatePanel.tsx';
import { Button } from '../ui/Button.tsx';
import '../ui/dialog.css';
import './ready-made.css';
import { READY_MADE, type ReadyMade } from './ready-made.ts';

interface Props {
  render: TemplateRenderer['render'];
  onChoose: (chosen: ReadyMade) => void;
  onClose: () => void;
}

/** The templates to start from, each as it looks over its own sample. */
export function ReadyMadeDialog({ render, onChoose, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="dialog ready-made"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={id}>Ready-made templates</h2>
      <ul class="ready-made-list">
        {READY_MADE.map((each) => (
          <li key={each.id} class="ready-made-card">
            <h3>{each.name}</h3>
            <p class="muted">{each.about}</p>
            <div class="panel-body ready-made-look">
              <Look readyMade={each} render={render} />
            </div>
            <details>
              <summary>The answer that it is written for</summary>
              <pre>{JSON.stringify(each.data, null, 2)}</pre>
            </details>
            <Button aria-label={`Use “${each.name}”`} onClick={() => onChoose(each)}>
              Use this template
            </Button>
          </li>
        ))}
      </ul>
      <div class="dialog-actions">
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </dialog>
  );
}

function Look({ readyMade, render }: { readyMade: ReadyMade; render: TemplateRenderer['render'] }) {
  const variables = useRef({
    data: readyMade.data,
    ticket: null,
    connector: { id: readyMade.id, name: readyMade.name, description: '' },
  });
  return (
    <TemplatePanel
      name={readyMade.name}
      template={readyMade.template}
      variables={variables.current}
      render={render}
    />
  );
}
