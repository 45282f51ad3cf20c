import { useCallback, useEffect, useState } from 'preact/hooks';
import type { OptionsPort } from '../options/port.ts';
import type { DeliveryFilter } from './delivery-filter.ts';
import { type Begin, type DeliveryList, refreshed, withMore } from './delivery-list.ts';
import { type ReadPage, readOn, useDeliveryList } from './use-delivery-list.ts';
import { usePolling } from './use-polling.ts';

/** How often the log is read again while somebody looks at it, in milliseconds. */
const EVERY_MS = 3000;

export interface DeliveriesState {
  /** `null` until the first page is there. */
  list: DeliveryList | null;
  /** The list is still that of the filter before. */
  changing: boolean;
  /** The background did not answer the last time. */
  failed: boolean;
  /** Of the page after the last one. */
  more: 'none' | 'ready' | 'loading' | 'failed';
  showMore: () => void;
  showNewer: () => void;
  /** Reads again at once: somebody has done something, or wants to. */
  refresh: () => Promise<void>;
}

/** The deliveries for this filter, read again every few seconds. `isQuiet`: the reader is elsewhere, so rows may come and go. */
export function useDeliveries(
  port: Pick<OptionsPort, 'send'>,
  filter: DeliveryFilter,
  isQuiet: () => boolean,
): DeliveriesState {
  const read = useRead(port, filter);
  const { list, changing, change, readFirst, readAnother } = useDeliveryList(read);
  const [failed, setFailed] = useState(false);
  const look = useCallback(
    async (settle: () => boolean) => {
      try {
        await readFirst(settle());
        await readAnother(settle());
        setFailed(false);
      } catch {
        setFailed(true);
      }
    },
    [readFirst, readAnother],
  );
  const polled = useCallback(() => look(isQuiet), [look, isQuiet]);
  usePolling(polled, EVERY_MS);
  const more = useMore(read, list, change);
  return {
    list,
    changing,
    failed,
    ...more,
    showNewer: () => change((now) => refreshed(now, null, now.latest, true)),
    refresh: () => look(() => true),
  };
}

function useRead(port: Pick<OptionsPort, 'send'>, { state, rule, text }: DeliveryFilter): ReadPage {
  return useCallback(
    (before: Begin) =>
      port.send('read-deliveries', { states: state === null ? [] : [state], rule, text, before }),
    [port, state, rule, text],
  );
}

function useMore(
  read: ReadPage,
  list: DeliveryList | null,
  change: (by: (list: DeliveryList) => DeliveryList) => void,
): Pick<DeliveriesState, 'more' | 'showMore'> {
  const [state, setState] = useState<'ready' | 'loading' | 'failed'>('ready');
  useEffect(() => setState('ready'), [read]);
  const showMore = () => {
    if (list === null || state === 'loading') return;
    setState('loading');
    readOn(read, list.next).then(
      (page) => {
        change((now) => (now.next === list.next ? withMore(now, page) : now));
        setState('ready');
      },
      () => setState('failed'),
    );
  };
  return { more: list === null || list.next === null ? 'none' : state, showMore };
}
