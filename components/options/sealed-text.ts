import type { Config } from '../../lib/config/config.ts';
import { t } from '../../lib/i18n.ts';
import type { ReplyOf, Settings } from '../../lib/messages.ts';
import type { OptionsState } from './options-state.ts';

type Opened = Extract<ReplyOf<'open-sealed'>, { state: 'opened' }>;

/** A secret that was not taken over although the passphrase is right. */
export type RefusedSecret = Opened['refused'][number];

/** Which secret stays closed and why, in a sentence. */
export function refusedText({ connector, name, origin, reason }: RefusedSecret, config: Config): string {
  const of = { connector: nameOf(connector, config), secret: name };
  switch (reason) {
    case 'altered':
      return t('options.sealed.altered', of);
    case 'other-origin':
      return t('options.sealed.otherOrigin', { ...of, origin });
    case 'no-connector':
      return t('options.sealed.noConnector', of);
    case 'not-wanted':
      return t('options.sealed.notWanted', of);
    case 'not-sendable':
      return t('options.sealed.notSendable', of);
  }
}

/** Who has the passphrase. */
export function whoHasIt({ settings }: Pick<OptionsState, 'settings'>): string {
  const { adminContact = '' } = settings.effective;
  if (adminContact !== '') return t('options.sealed.ask', { contact: adminContact });
  return isManaged(settings) ? t('options.sealed.askAdmin') : t('options.sealed.askGiver');
}

/** Who can seal anew. */
export function whoMends({ settings }: Pick<OptionsState, 'settings'>): string {
  const { adminContact = '' } = settings.effective;
  if (adminContact !== '') return t('options.sealed.mend', { contact: adminContact });
  return isManaged(settings) ? t('options.sealed.mendAdmin') : t('options.sealed.mendGiver');
}

function isManaged({ effective, locked }: Settings): boolean {
  return effective.organisation !== undefined || locked.connectors.length > 0;
}

/** A connector's name; its id where the config has none of it. */
export function nameOf(id: string, { connectors }: Pick<Config, 'connectors'>): string {
  return connectors.find((connector) => connector.id === id)?.name ?? id;
}
