import { neededHosts } from '../../lib/config/needed-hosts.ts';
import { t } from '../../lib/i18n.ts';
import type { Connector } from '../../lib/lookup/connector.ts';
import { connectorHosts } from '../../lib/lookup/connector-hosts.ts';
import type { OptionsState } from './options-state.ts';

/** Deletes connectors: each leaves the list at once, and for good, with its secrets, when nobody took it back in time. */
export function useDeletions(options: OptionsState) {
  const { port, toasts, reload, setDeleted } = options;

  const carryOut = async (connector: Connector) => {
    const { id, name } = connector;
    const deleted = await port
      .send('delete-connector', { connector: id })
      .then(({ ok }) => ok)
      .catch(() => false);
    if (deleted) await giveHostsBack(connector);
    else toasts.show({ message: t('options.connectors.notDeleted', { name }) });
    await reload();
    setDeleted(id, false);
  };

  const giveHostsBack = async (connector: Connector) => {
    const { effective } = await port.send('read-settings', {});
    const needed = neededHosts(effective, options.organisation.current?.source);
    const unused = connectorHosts(connector).filter((pattern) => !needed.includes(pattern));
    if (unused.length > 0) await port.removeHosts(unused);
  };

  const remove = (connector: Connector) => {
    setDeleted(connector.id, true);
    toasts.show({
      message: t('options.connectors.deleted', { name: connector.name }),
      undo: () => setDeleted(connector.id, false),
      onGone: () => void carryOut(connector),
    });
  };

  return { remove };
}
