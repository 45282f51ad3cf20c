import { useId, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { TemplateRenderer } from '../../lib/panel/render-template.ts';
import { TemplatePanel } from '../sidebar/TemplatePanel.tsx';
import { Button } from '../ui/Button.tsx';
import { useModal } from '../ui/use-modal.ts';
import '../ui/dialog.css';
import './ready-made.css';
import { type ReadyMade, readyMade } from './ready-made.ts';

interface Props {
  render: TemplateRenderer['render'];
  onChoose: (chosen: ReadyMade) => void;
  onClose: () => void;
}

/** The templates to start from, each as it looks over its own sample. */
export function ReadyMadeDialog({ render, onChoose, onClose }: Props) {
  const dialog = useModal();
  const id = useId();
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
      <h2 id={id}>{t('readyMade.title')}</h2>
      <ul class="ready-made-list">
        {readyMade().map((each) => (
          <li key={each.id} class="ready-made-card">
            <h3>{each.name}</h3>
            <p class="muted">{each.about}</p>
            <div class="panel-body ready-made-look">
              <Look shown={each} render={render} />
            </div>
            <details>
              <summary>{t('readyMade.answer')}</summary>
              <pre>{JSON.stringify(each.data, null, 2)}</pre>
            </details>
            <Button aria-label={t('readyMade.useName', { name: each.name })} onClick={() => onChoose(each)}>
              {t('readyMade.use')}
            </Button>
          </li>
        ))}
      </ul>
      <div class="dialog-actions">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </dialog>
  );
}

function Look({ shown, render }: { shown: ReadyMade; render: TemplateRenderer['render'] }) {
  const job = useRef({
    template: shown.template,
    variables: {
      data: shown.data,
      ticket: null,
      connector: { id: shown.id, name: shown.name, description: '' },
    },
  });
  return <TemplatePanel name={shown.name} job={job.current} render={render} />;
}
