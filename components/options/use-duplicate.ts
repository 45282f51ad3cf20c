import { t } from '../../lib/i18n.ts';
import type { Connector } from '../../lib/lookup/connector.ts';
import type { OptionsState } from './options-state.ts';

/** Copies a connector: the copy stands right after it, switched off. */
export function useDuplicate({ port, reload, toasts }: OptionsState, { id, name }: Connector) {
  return async () => {
    const copied = await port
      .send('duplicate-connector', { connector: id })
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
