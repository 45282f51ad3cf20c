import { type Config, EMPTY_CONFIG } from './config.ts';
import type { SecretHolderId } from './secret-place.ts';

export type SidebarPreference = keyof NonNullable<Config['sidebar']>;

/** The config in force, and what of it the organisation sets: that is locked for the agent. */
export interface Layers {
  effective: Config;
  locked: {
    connectors: string[];
    rules: string[];
    helpdesks: string[];
    ownHelpdesks: string[];
    workspace: boolean;
    sidebar: SidebarPreference[];
  };
}

/**
 * Lays the organisation's config over the agent's own. Lists join by id (helpdesks by origin): the organisation's entry comes first and hides
 * mine of the same id, which stays in my layer and comes back when theirs goes. `allow` counts in theirs alone: nobody forbids themselves anything.
 */
export function joinLayers(organisation: Config | null, mine: Config): Layers {
  const theirs = organisation ?? EMPTY_CONFIG;
  const { allow: _, ...own } = mine;
  const { organisation: name, revision, adminContact, allow, sealed } = theirs;
  const sidebar = { ...mine.sidebar, ...defined(theirs.sidebar ?? {}) };
  return {
    effective: {
      ...own,
      ...defined({ organisation: name, revision, adminContact, allow, sealed }),
      ...(Object.keys(sidebar).length === 0 ? {} : { sidebar }),
      workspace: theirs.workspace.id === '' ? mine.workspace : theirs.workspace,
      helpdesks: join(theirs.helpdesks, mine.helpdesks, (entry) => entry.origin),
      ownHelpdesks: join(theirs.ownHelpdesks, mine.ownHelpdesks, (entry) => entry.id),
      connectors: join(theirs.connectors, mine.connectors, (entry) => entry.id),
      rules: join(theirs.rules, mine.rules, (entry) => entry.id),
      flags: [...new Set([...theirs.flags, ...mine.flags])],
    },
    locked: {
      connectors: theirs.connectors.map((connector) => connector.id),
      rules: theirs.rules.map((rule) => rule.id),
      helpdesks: theirs.helpdesks.map((entry) => entry.origin),
      ownHelpdesks: theirs.ownHelpdesks.map((helpdesk) => helpdesk.id),
      workspace: theirs.workspace.id !== '',
      sidebar: Object.keys(defined(theirs.sidebar ?? {})) as SidebarPreference[],
    },
  };
}

/** Whether the organisation sets this connector or rule. */
export function isLocked(
  { connectors, rules }: Pick<Layers['locked'], 'connectors' | 'rules'>,
  { kind, id }: SecretHolderId,
): boolean {
  return (kind === 'rule' ? rules : connectors).includes(id);
}

function join<T>(theirs: T[], mine: T[], key: (entry: T) => string): T[] {
  const taken = new Set(theirs.map(key));
  return [...theirs, ...mine.filter((entry) => !taken.has(key(entry)))];
}

/** Without what is not said. */
function defined<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
