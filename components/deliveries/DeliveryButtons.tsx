import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { DeliveryReport } from '../../lib/webhooks/reports.ts';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { requestCurl } from './request-lines.ts';
import type { DeliveryActions } from './use-delivery-actions.ts';

interface Props {
  delivery: DeliveryReport;
  actions: DeliveryActions;
}

/** What can be done with one delivery. Without a request there is nothing to send. */
export function DeliveryButtons({ delivery, actions }: Props) {
  const { id, request, state, isBeingSent } = delivery;
  const [deleting, setDeleting] = useState(false);
  return (
    <div class="delivery-buttons">
      {isBeingSent || (request === null && !actions.withheld) ? null : (
        <Button onClick={() => actions.sendAgain(id)}>{sendText(state)}</Button>
      )}
      {request === null ? null : (
        <Button onClick={() => actions.copy(requestCurl(request), t('deliveries.actions.curlCopied'))}>
          {t('deliveries.actions.curl')}
        </Button>
      )}
      {isBeingSent ? null : (
        <Button kind="danger" onClick={() => setDeleting(true)}>
          {t('deliveries.actions.delete')}
        </Button>
      )}
      {deleting ? (
        <ConfirmDialog
          title={t('deliveries.delete.title')}
          confirm={t('deliveries.delete.confirm')}
          danger
          onConfirm={() => {
            setDeleting(false);
            actions.remove(id);
          }}
          onCancel={() => setDeleting(false)}
        >
          <p>{state.is === 'waiting' ? t('deliveries.delete.waiting') : t('deliveries.delete.text')}</p>
          <p>{t('deliveries.delete.final')}</p>
        </ConfirmDialog>
      ) : null}
    </div>
  );
}

function sendText(state: DeliveryReport['state']): string {
  switch (state.is) {
    case 'waiting':
      return t('deliveries.actions.now');
    case 'skipped':
      return t('deliveries.actions.anyway');
    case 'failed':
    case 'delivered':
      return t('deliveries.actions.again');
  }
}
