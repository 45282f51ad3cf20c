import type { Config } from '../../lib/config/config.ts';
import { t } from '../../lib/i18n.ts';
import { secretNames } from '../../lib/lookup/connector.ts';
import type { ReplyOf, Settings } from '../../lib/messages.ts';
import { ownValue } from '../../lib/own-value.ts';
import type { OptionsState } from './options-state.ts';

type Refused = Extract<ReplyOf<'open-sealed'>, { state: 'opened' }>['refused'];

/** Each secret that a connector lacks although the passphrase is right, and why, in a sentence. What no connector asks for is nobody's matter here. */
export function refusedTexts(refused: Refused, config: Config): string[] {
  return refused.map((secret) => refusedText(secret, config)).filter((text) => text !== null);
}

/** Each secret that a connector lacks here though the config brings it: it is sealed for another address than the connector asks. */
export function strandedTexts({ effective, secrets }: Settings, id: string): string[] {
  const connector = effective.connectors.find((entry) => entry.id === id);
  if (connector === undefined) return [];
  const { origin } = new URL(connector.endpoint);
  const lacks = secretNames(connector).filter((name) => ownValue(secrets[id] ?? {}, name) !== 'saved');
  const entries = (effective.sealed?.secrets ?? []).filter((entry) => entry.connector === id);
  const texts = lacks.map((name) => {
    const own = entries.filter((entry) => entry.name === name);
    const [first] = own;
    return first === undefined || own.some((entry) => entry.origin === origin)
      ? null
      : refusedText({ ...first, reason: 'other-origin' }, effective);
  });
  return texts.filter((text) => text !== null);
}

function refusedText({ connector, name, origin, reason }: Refused[number], config: Config): string | null {
  const of = { connector: nameOf(connector, config), secret: name };
  switch (reason) {
    case 'altered':
      return t('options.sealed.altered', of);
    case 'other-origin':
      return t('options.sealed.otherOrigin', { ...of, origin });
    case 'not-sendable':
      return t('options.sealed.notSendable', of);
    case 'no-connector':
    case 'not-wanted':
      return null;
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
