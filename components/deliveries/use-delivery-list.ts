import { useCallback, useRef, useState } from 'preact/hooks';
import type { DeliveryPage } from '../../lib/webhooks/reports.ts';
import { type Begin, type DeliveryList, listOf, refreshed } from './delivery-list.ts';

/** Reads a page of what the filter asks for. */
export type ReadPage = (begin: Begin) => Promise<DeliveryPage>;

/** The same, and on from there while nothing was found: a page of a search may be empty before the end. */
export async function readOn(read: ReadPage, begin: Begin): Promise<DeliveryPage> {
  let page = await read(begin);
  while (page.deliveries.length === 0 && page.next !== null) page = await read(page.next);
  return page;
}

/** The list of what `read` reads. Until its first page is there, the list of the `read` before stays: `changing`. */
export function useDeliveryList(read: ReadPage) {
  const [shown, setShown] = useState<{ of: ReadPage; list: DeliveryList } | null>(null);
  const current = useRef({ read, shown });
  current.current = { read, shown };
  const change = useCallback(
    (by: (list: DeliveryList) => DeliveryList) =>
      setShown((now) => (now?.of === read ? { of: read, list: by(now.list) } : now)),
    [read],
  );
  const readFirst = useCallback(
    async (settle: boolean) => {
      const isNew = current.current.shown?.of !== read;
      const page = await (isNew ? readOn(read, null) : read(null));
      if (current.current.read !== read) return;
      setShown((now) => ({
        of: read,
        list: now?.of === read ? refreshed(now.list, null, page, settle) : listOf(page),
      }));
    },
    [read],
  );
  const turn = useRef(0);
  /** One of the pages after the first, each in its turn: however long the list, a look at it costs two pages. */
  const readAnother = useCallback(
    async (settle: boolean) => {
      const { shown: now } = current.current;
      const begins = now?.of === read ? now.list.begins.slice(1) : [];
      turn.current += 1;
      const begin = begins[turn.current % begins.length];
      if (begin === undefined) return;
      const page = await read(begin);
      change((list) => refreshed(list, begin, page, settle));
    },
    [read, change],
  );
  return {
    list: shown?.list ?? null,
    changing: shown !== null && shown.of !== read,
    change,
    readFirst,
    readAnother,
  };
}
