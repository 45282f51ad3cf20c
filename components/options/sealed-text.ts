import type { Config } from '../../lib/config/config.ts';
import { originOf, secretHolders } from '../../lib/config/secret-holders.ts';
import { holderOf, isHeldBy, type SecretHolderId } from '../../lib/config/secret-place.ts';
import { stateOf } from '../../lib/config/secrets-needed.ts';
import { t } from '../../lib/i18n.ts';
import type { ReplyOf, Settings } from '../../lib/messages.ts';
import type { OptionsState } from './options-state.ts';

type Refused = Extract<ReplyOf<'open-sealed'>, { state: 'opened' }>['refused'];

/** Each secret that a connector or rule lacks although the passphrase is right, and why, in a sentence. What nobody asks for is nobody's matter here. */
export function refusedTexts(refused: Refused, config: Config): string[] {
  return refused.map((secret) => refusedText(secret, config)).filter((text) => text !== null);
}

/** Each secret that a connector or rule lacks here though the config brings it: it is sealed for another address than the one that is asked. */
export function strandedTexts(settings: Settings, { kind, id }: SecretHolderId): string[] {
  const { effective } = settings;
  const holder = secretHolders(effective).find((each) => each.kind === kind && each.id === id);
  if (holder === undefined) return [];
  const origin = originOf(holder);
  const lacks = holder.wants.filter((name) => stateOf(settings, holder, name) !== 'saved');
  const entries = (effective.sealed?.secrets ?? []).filter((entry) => isHeldBy(entry, holder));
  const texts = lacks.map((name) => {
    const own = entries.filter((entry) => entry.name === name);
    const [first] = own;
    return first === undefined || own.some((entry) => entry.origin === origin)
      ? null
      : refusedText({ ...first, reason: 'other-origin' }, effective);
  });
  return texts.filter((text) => text !== null);
}

function refusedText(refused: Refused[number], config: Config): string | null {
  const { name, origin, reason } = refused;
  const of = { name: nameOf(holderOf(refused), config), secret: name };
  switch (reason) {
    case 'altered':
      return t('options.sealed.altered', of);
    case 'other-origin':
      return t('options.sealed.otherOrigin', { ...of, origin });
    case 'not-sendable':
      return t('options.sealed.notSendable', of);
    case 'no-holder':
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
  return effective.organisation !== undefined || locked.connectors.length + locked.rules.length > 0;
}

/** A connector's or rule's name; its id where the config has none of it. */
export function nameOf({ kind, id }: SecretHolderId, config: Pick<Config, 'connectors' | 'rules'>): string {
  const entries = kind === 'rule' ? config.rules : config.connectors;
  return entries.find((entry) => entry.id === id)?.name ?? id;
}
