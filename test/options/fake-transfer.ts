import { type Config, configSchema } from '../../lib/config/config.ts';
import { importInto } from '../../lib/config/merge-configs.ts';
import type { Settings } from '../../lib/messages.ts';
import type { Handlers } from './fake-background.ts';

type Messages = 'read-mine' | 'import-config' | 'undo-import' | 'last-import';

/** What opens the sealed secrets of every file. */
export const PASSPHRASE = 'correct horse battery';

/** When every import was. */
export const IMPORTED_AT = Date.UTC(2026, 2, 10, 12, 0, 0);

/** The background's part in imports, over the settings of a fake world: what is imported is in force at once, an undo swaps. */
export function fakeTransfer(settings: Settings): Pick<Handlers, Messages> {
  let former: Config | null = null;
  let last: { at: number; undone: boolean } | null = null;
  let left = '';
  const swap = (next: Config) => {
    former = mineOf(settings);
    put(settings, next);
    left = JSON.stringify(mineOf(settings));
  };
  const isChanged = () => JSON.stringify(mineOf(settings)) !== left;
  return {
    'read-mine': () => mineOf(settings),
    'import-config': ({ config, how, passphrase }) => {
      if (typeof passphrase === 'string' && passphrase !== PASSPHRASE)
        return refused('passphrase', 'This passphrase opens none of them.');
      swap(importInto(mineOf(settings), configSchema.parse(config), how));
      last = { at: IMPORTED_AT, undone: false };
      return { ok: true };
    },
    'undo-import': ({ overChanges = false, again = last?.undone }) => {
      if (former === null || last === null || again !== last.undone)
        return refused('', 'There is no import to undo.');
      if (isChanged() && !overChanges) return refused('changed', 'Your settings were changed since.');
      swap(former);
      last = { ...last, undone: !last.undone };
      return { ok: true };
    },
    'last-import': () => (last === null ? null : { ...last, changed: isChanged() }),
  };
}

function refused(
  path: string,
  message: string,
): { ok: false; problems: { path: string; message: string }[] } {
  return { ok: false, problems: [{ path, message }] };
}

function put({ effective, locked }: Settings, mine: Config): void {
  delete effective.sidebar;
  delete effective.sealed;
  Object.assign(effective, mine, {
    connectors: joined(effective.connectors, locked.connectors, mine.connectors, ({ id }) => id),
    helpdesks: joined(effective.helpdesks, locked.helpdesks, mine.helpdesks, ({ origin }) => origin),
    ownHelpdesks: joined(effective.ownHelpdesks, locked.ownHelpdesks, mine.ownHelpdesks, ({ id }) => id),
  });
}

/** The agent's own layer. */
export function mineOf({ effective, locked }: Settings): Config {
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
