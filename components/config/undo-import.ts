import { t } from '../../lib/i18n.ts';
import type { OptionsState } from '../options/options-state.ts';

/** Takes back the last import, or puts it in force again, and says what came of it. `overChanges`: what was changed since may go with it; without it nothing is done, and nothing said, where something was: `changed`. */
export async function undoImport(
  { port, reload, access, toasts }: OptionsState,
  { overChanges = false, again = false } = {},
): Promise<'said' | 'changed'> {
  const reply = await port.send('undo-import', { overChanges, again }).catch(() => null);
  if (reply?.ok === false && reply.problems[0]?.path === 'changed') return 'changed';
  if (reply?.ok === true) {
    await reload();
    await access.recheck();
    toasts.show({ message: again ? t('config.import.done') : t('config.import.undone') });
  } else {
    const reason = reply === null ? t('common.noAnswer') : (reply.problems[0]?.message ?? '');
    toasts.show({ message: t('config.import.notUndone', { reason }) });
  }
  return 'said';
}
