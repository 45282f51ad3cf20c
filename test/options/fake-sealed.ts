import { type ExportWorld, exportLayer } from '../../lib/config/export-layer.ts';
import { isLocked } from '../../lib/config/layers.ts';
import { holderOf, type SecretPlace } from '../../lib/config/secret-place.ts';
import { stateOf } from '../../lib/config/secrets-needed.ts';
import type { ReplyOf, Settings } from '../../lib/messages.ts';
import type { Handlers } from './fake-background.ts';
import { mineOf } from './fake-transfer.ts';

/** Sealed secrets that the config of a fake world brings. */
export interface FakeSealed {
  places: SecretPlace[];
  /** What opens them, and what comes of it; where it is not said, all of them open. */
  opens: string;
  reply?: ReplyOf<'open-sealed'>;
}

type Transfers = Pick<Handlers, 'sealed-waiting' | 'open-sealed' | 'export-config'>;

/** The background's part for sealed secrets and exports, over the settings of a fake world. */
export function fakeSealed(settings: Settings, sealed?: FakeSealed): Transfers {
  const { effective, locked } = settings;
  const waiting = () =>
    (sealed?.places ?? []).filter((place) => stateOf(settings, holderOf(place), place.name) !== 'saved');
  const open: ExportWorld['open'] = async (holder, name) => {
    const { id } = holder;
    const state = stateOf(settings, holder, name) ?? 'missing';
    return state === 'saved' ? { state: 'secret', value: `the ${name} of ${id}` } : { state };
  };
  return {
    'sealed-waiting': waiting,
    'open-sealed': ({ passphrase }) => {
      if (passphrase !== sealed?.opens) return { state: 'wrong-passphrase' };
      const reply = sealed.reply ?? { state: 'opened', opened: waiting(), refused: [], closed: 0 };
      if (reply.state === 'opened')
        for (const place of reply.opened) {
          const { kind, id } = holderOf(place);
          const saved = kind === 'rule' ? settings.ruleSecrets : settings.secrets;
          saved[id] = { ...saved[id], [place.name]: 'saved' };
        }
      return reply;
    },
    'export-config': async ({ layer, passphrase }) => ({
      state: 'exported',
      ...(await exportLayer(layer === 'mine' ? mineOf(settings) : effective, passphrase, {
        open,
        isLocked: (holder) => isLocked(locked, holder),
      })),
    }),
  };
}
