import type { Helpdesk } from '../../lib/helpdesks/helpdesk.ts';
import { t } from '../../lib/i18n.ts';
import type { OptionsState } from './options-state.ts';

/** How a deleted helpdesk stands among the deleted: connectors stand there by their bare id, which has no slash. */
export function deletedKey(id: string): string {
  return `helpdesk/${id}`;
}

/** Deletes own helpdesks: each leaves the list at once, and for good when nobody took it back in time. The background keeps one that a site runs. */
export function useOwnDeletions({ port, toasts, reload, setDeleted }: OptionsState) {
  const carryOut = async ({ id, name }: Helpdesk) => {
    const reply = await port.send('delete-own-helpdesk', { helpdesk: id }).catch(() => null);
    if (reply?.ok !== true)
      toasts.show({
        message: t('options.ownHelpdesks.stillThere', {
          name,
          reason: reply?.problems[0]?.message ?? '',
        }).trim(),
      });
    await reload();
    setDeleted(deletedKey(id), false);
  };

  /** Of one that no site runs. */
  const remove = (helpdesk: Helpdesk) => {
    const { id, name } = helpdesk;
    setDeleted(deletedKey(id), true);
    toasts.show({
      message: t('options.ownHelpdesks.deleted', { name }),
      undo: () => setDeleted(deletedKey(id), false),
      onGone: () => void carryOut(helpdesk),
    });
  };

  return { remove };
}
