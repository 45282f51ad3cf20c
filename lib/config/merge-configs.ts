import type { Config } from './config.ts';

/** What an import does with what is there: `add` lays the file into my layer, `replace` puts it in its place. */
export type ImportMode = 'replace' | 'add';

/** My layer after a file was imported. */
export function importInto(mine: Config, file: Config, how: ImportMode): Config {
  return how === 'replace' ? file : mergeConfigs(mine, file);
}

/**
 * My layer with a file laid into it: of one id (or origin, for sites) the file's entry counts, in the place that mine had; what the file does not name stays. Secrets under
 * two passphrases cannot be one: the file's sealed ones count where it has any. What it says
 * for an organisation (name, revision, contact, `allow`) is not taken.
 */
export function mergeConfigs(mine: Config, file: Config): Config {
  const sidebar = { ...mine.sidebar, ...file.sidebar };
  return {
    ...mine,
    ...(file.sealed === undefined ? {} : { sealed: file.sealed }),
    ...(Object.keys(sidebar).length === 0 ? {} : { sidebar }),
    workspace: file.workspace.id === '' ? mine.workspace : file.workspace,
    helpdesks: merged(mine.helpdesks, file.helpdesks, (entry) => entry.origin),
    ownHelpdesks: merged(mine.ownHelpdesks, file.ownHelpdesks, (entry) => entry.id),
    connectors: merged(mine.connectors, file.connectors, (entry) => entry.id),
    rules: merged(mine.rules, file.rules, (entry) => entry.id),
    flags: [...new Set([...mine.flags, ...file.flags])],
  };
}

function merged<T>(mine: readonly T[], file: readonly T[], key: (entry: T) => string): T[] {
  const entries = new Map([...mine, ...file].map((entry) => [key(entry), entry]));
  return [...entries.values()];
}
