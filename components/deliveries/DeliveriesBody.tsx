import type { RefObject } from 'preact';
import { t } from '../../lib/i18n.ts';
import type { OptionsState } from '../options/options-state.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { DeliveryRows } from './DeliveryRows.tsx';
import type { DeliveryFilter } from './delivery-filter.ts';
import { NoDeliveries } from './NoDeliveries.tsx';
import type { DeliveriesState } from './use-deliveries.ts';
import { useDeliveryActions } from './use-delivery-actions.ts';

interface Props {
  options: OptionsState;
  deliveries: DeliveriesState;
  filter: DeliveryFilter;
  element: RefObject<HTMLElement | null>;
  onShowAll: () => void;
}

/** The deliveries, or why there are none. */
export function DeliveriesBody({ options, deliveries, filter, element, onShowAll }: Props) {
  const { list, failed, refresh } = deliveries;
  const actions = useDeliveryActions(options, refresh, element);
  if (list === null)
    return failed ? <Unread onRetry={refresh} /> : <Spinner label={t('deliveries.list.loading')} />;
  const why = isNarrow(filter)
    ? 'filter'
    : options.settings.effective.rules.length === 0
      ? 'no-rules'
      : 'none';
  return (
    <>
      {failed ? (
        <Notice kind="warning" live>
          {t('deliveries.list.stale')}
        </Notice>
      ) : null}
      {list.rows.length === 0 && !deliveries.changing ? (
        <NoDeliveries why={why} onShowAll={onShowAll} />
      ) : (
        <DeliveryRows list={list} deliveries={deliveries} actions={actions} element={element} />
      )}
    </>
  );
}

function Unread({ onRetry }: { onRetry: () => Promise<void> }) {
  return (
    <Notice
      kind="error"
      live
      action={<Button onClick={() => void onRetry()}>{t('deliveries.list.tryAgain')}</Button>}
    >
      {t('deliveries.list.unread')}
    </Notice>
  );
}

function isNarrow({ state, rule, text }: DeliveryFilter): boolean {
  return state !== null || rule !== null || text !== '';
}
