import { useEffect } from 'preact/hooks';
import type { RequestOf } from '../../lib/messages.ts';
import type { OptionsPort } from '../options/port.ts';
import type { DeliveryFilter } from './delivery-filter.ts';
import type { DeliveryList } from './delivery-list.ts';

/**
 * Says which failures somebody has looked at, once they are shown and whenever there are more of them. Where the log shows nothing but what failed, that is all of it: the rest is more of the same, however
 * long the list. Else it is what stands in the rows. `list`: what is shown for this filter; `null` until it is.
 */
export function useFailuresSeen(
  port: Pick<OptionsPort, 'send'>,
  list: DeliveryList | null,
  filter: DeliveryFilter,
): void {
  const look = list === null ? null : lookAt(list, filter);
  const key = look === null ? null : JSON.stringify(look);
  const unseen = list?.latest.unseen ?? 0;
  useEffect(() => {
    if (key === null || unseen === 0) return;
    const { looked }: Look = JSON.parse(key);
    port.send('failures-seen', { looked }).catch(() => {});
  }, [port, key, unseen]);
}

/** What is looked at, and the rows that are shown of it. */
interface Look extends RequestOf<'failures-seen'> {
  ids: string[];
}

function lookAt({ rows }: DeliveryList, { state, rule, text }: DeliveryFilter): Look | null {
  const ids = rows.filter((row) => row.state.is === 'failed').map(({ id }) => id);
  if (ids.length === 0) return null;
  return { ids, looked: state === 'failed' && text === '' ? { rule } : { ids } };
}
