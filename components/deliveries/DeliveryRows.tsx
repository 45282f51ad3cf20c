import type { RefObject } from 'preact';
import { counted, t } from '../../lib/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { DeliveryRow } from './DeliveryRow.tsx';
import { type DeliveryList, newer } from './delivery-list.ts';
import type { DeliveriesState } from './use-deliveries.ts';
import type { DeliveryActions } from './use-delivery-actions.ts';

interface Props {
  list: DeliveryList;
  deliveries: DeliveriesState;
  actions: DeliveryActions;
  /** The rows, and what stands between them and the filter. */
  element: RefObject<HTMLElement | null>;
}

/** The deliveries, the newest first. Newer ones come in by themselves while nobody is at the rows, else when they are asked for: no row moves from under the pointer. */
export function DeliveryRows({ list, deliveries, actions, element }: Props) {
  const waiting = newer(list).length;
  const showNewer = () => {
    deliveries.showNewer();
    element.current?.focus();
  };
  return (
    <section
      ref={element}
      class="delivery-rows"
      tabIndex={-1}
      aria-label={t('deliveries.title')}
      aria-busy={deliveries.changing}
    >
      <p class="delivery-newer" role="status">
        {waiting === 0 ? null : (
          <Button onClick={showNewer}>{counted('deliveries.list.newer', waiting)}</Button>
        )}
      </p>
      <ol class="rows">
        {list.rows.map((delivery) => (
          <DeliveryRow key={delivery.id} delivery={delivery} actions={actions} />
        ))}
      </ol>
      <More deliveries={deliveries} />
    </section>
  );
}

function More({ deliveries: { more, showMore } }: Pick<Props, 'deliveries'>) {
  if (more === 'none') return null;
  return (
    <>
      {more === 'failed' ? (
        <Notice kind="error" live>
          {t('deliveries.list.moreUnread')}
        </Notice>
      ) : null}
      <Button aria-disabled={more === 'loading'} onClick={showMore}>
        {more === 'loading' ? t('deliveries.list.loadingMore') : t('deliveries.list.more')}
      </Button>
    </>
  );
}
