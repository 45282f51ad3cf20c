import { t } from '../../lib/i18n.ts';
import type { Connector } from '../../lib/lookup/connector.ts';
import { orderConnectors } from '../../lib/lookup/order-connectors.ts';
import type { OptionsState } from './options-state.ts';
import { useReorder } from './use-reorder.ts';

/** The list's connectors: the organisation's as it has them, then the agent's own in an order that they can change. */
export function useConnectorOrder(
  { port, settings, reload, toasts }: OptionsState,
  connectors: readonly Connector[],
) {
  const isTheirs = ({ id }: Connector) => settings.locked.connectors.includes(id);
  const own = connectors.filter((connector) => !isTheirs(connector));
  const save = async (ids: string[]) => {
    const kept = await port
      .send('order-connectors', { connectors: ids })
      .then(({ ok }) => ok)
      .catch(() => false);
    if (kept) await reload();
    else toasts.show({ message: t('options.connectors.orderNotSaved') });
    return kept;
  };
  const { shown, ...reorder } = useReorder(
    own.map(({ id }) => id),
    save,
  );
  return { ...reorder, theirs: connectors.filter(isTheirs), mine: orderConnectors(own, shown) };
}
