import { counted, t } from '../../lib/i18n.ts';
import { allowed } from '../config/allowed.ts';
import type { OptionsState } from '../options/options-state.ts';

/** What the rows of the log do. */
export interface DeliveryActions {
  sendAgain: (id: string) => void;
  remove: (id: string) => void;
  /** Puts a text on the clipboard and says so. */
  copy: (text: string, said: string) => void;
  /** True where there still is such a rule. */
  isRule: (id: string) => boolean;
  /** The organisation does not show requests and responses here. */
  withheld: boolean;
}

/** Sending one again, deleting one, copying: each says what came of it. `refresh` reads the log again; `rows` takes the focus of a row that goes. */
export function useDeliveryActions(
  { port, toasts, settings }: Pick<OptionsState, 'port' | 'toasts' | 'settings'>,
  refresh: () => Promise<void>,
  rows: { current: HTMLElement | null },
): DeliveryActions {
  const say = (message: string) => void toasts.show({ message });
  const sendAgain = async (id: string) => {
    const { count } = await port.send('send-again', { ids: [id] });
    say(count === 0 ? t('deliveries.actions.gone') : t('deliveries.actions.waits'));
    await refresh();
  };
  const remove = async (id: string) => {
    const { count } = await port.send('delete-deliveries', { which: { ids: [id] } });
    say(count === 0 ? t('deliveries.delete.none') : counted('deliveries.delete.done', count));
    if (count > 0 && !isElsewhere(rows.current)) rows.current?.focus({ preventScroll: true });
    await refresh();
  };
  return {
    isRule: (id) => settings.effective.rules.some((rule) => rule.id === id),
    withheld: !allowed(settings).preview,
    sendAgain: (id) => void sendAgain(id).catch(() => say(t('deliveries.actions.notSent'))),
    remove: (id) => void remove(id).catch(() => say(t('deliveries.delete.broken'))),
    copy: (text, said) =>
      void port.copy(text).then(
        () => say(said),
        () => say(t('common.notCopied')),
      ),
  };
}

/** Somebody has gone on to another part of the page meanwhile. */
function isElsewhere(rows: HTMLElement | null): boolean {
  const { activeElement, body } = document;
  return activeElement !== body && rows?.contains(activeElement) !== true;
}
