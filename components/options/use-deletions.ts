import { isUnused } from '../../lib/config/needed-hosts.ts';
import type { Connector } from '../../lib/lookup/connector.ts';
import { hostPattern } from '../../lib/lookup/endpoint-url.ts';
import type { OptionsState } from './options-state.ts';

/** Deletes connectors: each leaves the list at once, and for good, with its secrets, when nobody took it back in time. */
export function useDeletions(options: OptionsState) {
  const { port, toasts, reload, setDeleted } = options;

  const carryOut = async ({ id, name, endpoint }: Connector) => {
    const deleted = await port
      .send('delete-connector', { connector: id })
      .then(({ ok }) => ok)
      .catch(() => false);
    if (deleted) await giveHostBack(endpoint);
    else toasts.show({ message: `“${name}” could not be deleted.` });
    await reload();
    setDeleted(id, false);
  };

  const giveHostBack = async (endpoint: string) => {
    const settings = await port.send('read-settings', {});
    if (isUnused(endpoint, settings.effective)) await port.removeHosts([hostPattern(endpoint)]);
  };

  const remove = (connector: Connector) => {
    setDeleted(connector.id, true);
    toasts.show({
      message: `“${connector.name}” is deleted, its secrets and log with it.`,
      undo: () => setDeleted(connector.id, false),
      onGone: () => void carryOut(connector),
    });
  };

  return { remove };
}
