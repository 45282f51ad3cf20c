import { counted, t } from '../../lib/i18n.ts';
import type { OptionsState } from '../options/options-state.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';

interface Props {
  options: Pick<OptionsState, 'port' | 'toasts'>;
  /** How many have ended. */
  count: number;
  onClose: () => void;
}

/** Asks before all that was delivered, failed or skipped goes from the log. */
export function DeleteEnded({ options: { port, toasts }, count, onClose }: Props) {
  const remove = () => {
    onClose();
    port
      .send('delete-deliveries', { which: 'ended' })
      .then(
        ({ count: gone }) => counted('deliveries.delete.done', gone),
        () => t('deliveries.delete.broken'),
      )
      .then((message) => {
        toasts.show({ message });
        onClose();
      });
  };
  return (
    <ConfirmDialog
      title={t('deliveries.delete.endedTitle')}
      confirm={t('deliveries.delete.confirm')}
      danger
      onConfirm={remove}
      onCancel={onClose}
    >
      <p>{counted('deliveries.delete.endedText', count)}</p>
      <p>{t('deliveries.delete.final')}</p>
    </ConfirmDialog>
  );
}
