import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Button } from './Button.tsx';
import { useModal } from './use-modal.ts';
import './dialog.css';

interface Props {
  title: string;
  /** What will happen, in full. */
  children: ComponentChildren;
  confirm: string;
  danger?: boolean;
  cancel?: string;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before something that cannot be taken back. Escape and the first button leave all as it is. */
export function ConfirmDialog({
  title,
  children,
  confirm,
  danger,
  cancel = t('common.cancel'),
  ...on
}: Props) {
  const dialog = useModal();
  const id = useId();
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onCancel={(event) => {
        event.preventDefault();
        on.onCancel();
      }}
    >
      <h2 id={`${id}-title`}>{title}</h2>
      <div id={`${id}-text`} class="dialog-text">
        {children}
      </div>
      <div class="dialog-actions">
        <Button onClick={on.onCancel}>{cancel}</Button>
        <Button kind={danger ? 'danger' : 'primary'} onClick={on.onConfirm}>
          {confirm}
        </Button>
      </div>
    </dialog>
  );
}
