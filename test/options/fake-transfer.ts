import { type Config, configSchema } from '../../lib/config/config.ts';
import { takeIn } from '../../lib/config/take-in.ts';
import type { Settings } from '../../lib/messages.ts';
import type { Handlers } from './fake-background.ts';

type Messages = 'read-mine' | 'import-config' | 'undo-import' | 'last-import' | 'export-config';

/** What opens the sealed secrets of every file. */
export const PASSPHRASE = 'correct horse battery';

/** When every import was. */
export const IMPORTED_AT = Date.UTC(2026, 2, 10, 12, 0, 0);

/** The background's part in imports and exports, over the settings of a fake world: what is imported is in force at once, an undo swaps. */
export function fakeTransfer(settings: Settings): Pick<Handlers, Messages> {
  let former: Config | null = null;
  const swap = (next: Config) => {
    former = mineOf(settings);
    put(settings, next);
  };
  return {
    'read-mine': () => mineOf(settings),
    'import-config': ({ config, how, passphrase }) => {
      if (typeof passphrase === 'string' && passphrase !== PASSPHRASE)
        return refused('passphrase', 'This passphrase opens none of them.');
      swap(takeIn(mineOf(settings), configSchema.parse(config), how));
      return { ok: true };
    },
    'undo-import': () => {
      if (former === null) return refused('', 'There is no import to undo.');
      swap(former);
      return { ok: true };
    },
    'last-import': () => (former === null ? null : { at: IMPORTED_AT }),
    'export-config': () => ({
      state: 'exported',
      text: JSON.stringify(mineOf(settings)),
      sealed: [],
      left: [],
      lifted: [],
    }),
  };
}

function refused(
  path: string,
  message: string,
): { ok: false; problems: { path: string; message: string }[] } {
  return { ok: false, problems: [{ path, message }] };
}

function put({ effective, locked }: Settings, mine: Config): void {
  Object.assign(effective, mine, {
    connectors: joined(effective.connectors, locked.connectors, mine.connectors, ({ id }) => id),
    helpdesks: joined(effective.helpdesks, locked.helpdesks, mine.helpdesks, ({ origin }) => origin),
    ownHelpdesks: joined(effective.ownHelpdesks, locked.ownHelpdesks, mine.ownHelpdesks, ({ id }) => id),
  });
}

function mineOf({ effective, locked }: Settings): Config {
  const { organisation: _, adminContact: __, allow: ___, ...mine } = effective;
  return configSchema.parse({
    ...mine,
    connectors: mine.connectors.filter(({ id }) => !locked.connectors.includes(id)),
    helpdesks: mine.helpdesks.filter(({ origin }) => !locked.helpdesks.includes(origin)),
    ownHelpdesks: mine.ownHelpdesks.filter(({ id }) => !locked.ownHelpdesks.includes(id)),
  });
}

function joined<T>(inForce: T[], locked: string[], mine: T[], key: (entry: T) => string): T[] {
  return [...inForce.filter((entry) => locked.includes(key(entry))), ...mine];
}
