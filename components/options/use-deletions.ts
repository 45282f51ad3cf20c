import { neededHosts } from '../../lib/config/needed-hosts.ts';
import { t } from '../../lib/i18n.ts';
import type { Connector } from '../../lib/lookup/connector.ts';
import { connectorHosts } from '../../lib/lookup/connector-hosts.ts';
import type { SaveReply } from '../../lib/message.ts';
import type { OptionsState } from './options-state.ts';

/** How one kind of thing is deleted. */
export interface DeletionSteps<Entry> {
  /** What it is called among all that was deleted a moment ago. */
  key: (entry: Entry) => string;
  /** The hosts that it needed, as match patterns. */
  hosts: (entry: Entry) => string[];
  /** What is said once it has left the list. */
  said: (entry: Entry) => string;
  send: (entry: Entry) => Promise<SaveReply>;
}

/** Deletes connectors: each leaves the list at once, and for good, with its secrets, when nobody took it back in time. */
export function useDeletions(options: OptionsState) {
  return deletions<Connector>(options, {
    key: ({ id }) => id,
    hosts: connectorHosts,
    said: ({ name }) => t('options.connectors.deleted', { name }),
    send: ({ id }) => options.port.send('delete-connector', { connector: id }),
  });
}

/** The same for anything that has a name and hosts. */
export function deletions<Entry extends { name: string }>(
  options: OptionsState,
  { key, hosts, said, send }: DeletionSteps<Entry>,
) {
  const { port, toasts, reload, setDeleted } = options;

  const carryOut = async (entry: Entry) => {
    const deleted = await send(entry)
      .then(({ ok }) => ok)
      .catch(() => false);
    if (deleted) await giveHostsBack(entry);
    else toasts.show({ message: t('options.connectors.notDeleted', { name: entry.name }) });
    await reload();
    setDeleted(key(entry), false);
  };

  const giveHostsBack = async (entry: Entry) => {
    const { effective } = await port.send('read-settings', {});
    const needed = neededHosts(effective, options.organisation.current?.source);
    const unused = hosts(entry).filter((pattern) => !needed.includes(pattern));
    if (unused.length > 0) await port.removeHosts(unused);
  };

  const remove = (entry: Entry) => {
    setDeleted(key(entry), true);
    toasts.show({
      message: said(entry),
      undo: () => setDeleted(key(entry), false),
      onGone: () => void carryOut(entry),
    });
  };

  return { remove };
}
