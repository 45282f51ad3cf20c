import type { Config } from './config.ts';

/** `add`: what is here stays, and entries of the same id become the file's. `replace`: nothing stays but what the file says. */
export type ImportMode = 'add' | 'replace';

/**
 * My layer after a file was taken into it. What a file says for an organisation (its name, revision, contact, `allow`) is taken only where it replaces all: there it
 * is the layer that an admin writes. Sealed secrets go to the vault and never stay in the layer.
 */
export function takeIn(mine: Config, file: Config, mode: ImportMode): Config {
  const { sealed: _, ...replaced } = file;
  if (mode === 'replace') return replaced;
  const sidebar = { ...mine.sidebar, ...file.sidebar };
  return {
    ...mine,
    ...(Object.keys(sidebar).length === 0 ? {} : { sidebar }),
    workspace: file.workspace.id === '' ? mine.workspace : file.workspace,
    helpdesks: joined(mine.helpdesks, file.helpdesks, ({ origin }) => origin),
    ownHelpdesks: joined(mine.ownHelpdesks, file.ownHelpdesks, ({ id }) => id),
    connectors: joined(mine.connectors, file.connectors, ({ id }) => id),
  };
}

/** Mine keep their places, new ones come after them. */
function joined<T>(mine: readonly T[], theirs: readonly T[], key: (entry: T) => string): T[] {
  const news = new Map(theirs.map((entry) => [key(entry), entry]));
  const kept = mine.map((entry) => news.get(key(entry)) ?? entry);
  const here = new Set(mine.map(key));
  return [...kept, ...[...news.values()].filter((entry) => !here.has(key(entry)))];
}
