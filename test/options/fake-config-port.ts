import type { ConfigPort, WantedImport } from '../../components/config/port.ts';
import { type Config, configSchema } from '../../lib/config/config.ts';
import { takeIn } from '../../lib/config/take-in.ts';
import type { Settings } from '../../lib/messages.ts';
import type { FakeWorld } from './fake-background.ts';

/** What opens the sealed secrets of every file. */
export const PASSPHRASE = 'correct horse battery';

export interface FakeConfigPort extends ConfigPort {
  /** Every import that was asked for, in order. */
  imported: WantedImport[];
  /** Every passphrase that an export was asked for with. */
  exported: (string | null)[];
  /** Replaces what `importConfig` does after it was recorded. */
  onImport?: ConfigPort['importConfig'];
}

/** The background's part over the settings of a fake world: what is imported is in force at once. */
export function fakeConfigPort(settings: Settings, world: FakeWorld): FakeConfigPort {
  let former: Config | null = null;
  const mine = () => mineOf(settings);
  const put = (config: Config) => {
    const { connectors, helpdesks, ownHelpdesks } = settings.locked;
    const { effective } = settings;
    Object.assign(effective, config, {
      connectors: joined(effective.connectors, connectors, config.connectors, ({ id }) => id),
      helpdesks: joined(effective.helpdesks, helpdesks, config.helpdesks, ({ origin }) => origin),
      ownHelpdesks: joined(effective.ownHelpdesks, ownHelpdesks, config.ownHelpdesks, ({ id }) => id),
    });
  };
  const port: FakeConfigPort = {
    imported: [],
    exported: [],
    browserName: 'Firefox 145, Linux',
    readMine: async () => structuredClone(mine()),
    readOrganisation: async () => structuredClone(world.organisation ?? null),
    async importConfig(wanted, onProgress) {
      port.imported.push(structuredClone(wanted));
      if (port.onImport !== undefined) return port.onImport(wanted, onProgress);
      if (wanted.passphrase !== null && wanted.passphrase !== PASSPHRASE)
        return {
          ok: false,
          problems: [{ path: 'passphrase', message: 'This passphrase opens none of them.' }],
        };
      former = mine();
      put(takeIn(former, wanted.file, wanted.mode));
      return { ok: true };
    },
    async undoImport() {
      if (former === null) return { ok: false, problems: [{ path: '', message: 'It was changed since.' }] };
      put(former);
      former = null;
      return { ok: true };
    },
    async exportConfig(passphrase) {
      port.exported.push(passphrase);
      return { ok: true, text: JSON.stringify(mine()) };
    },
  };
  return port;
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
