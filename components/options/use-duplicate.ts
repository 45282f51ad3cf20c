import { t } from '../../lib/i18n.ts';
import type { SaveReply } from '../../lib/message.ts';
import type { OptionsState } from './options-state.ts';

/** Copies a connector or rule of this name: the copy stands right after it, switched off. */
export function useDuplicate(
  { reload, toasts }: OptionsState,
  name: string,
  duplicate: () => Promise<SaveReply>,
) {
  return async () => {
    const copied = await duplicate()
      .then(({ ok }) => ok)
      .catch(() => false);
    if (copied) await reload();
    toasts.show({
      message: copied
        ? t('options.connectors.duplicated', { name })
        : t('options.connectors.notDuplicated', { name }),
    });
  };
}
