import { type Config, EMPTY_CONFIG } from './config.ts';

/** The config in force, and what of it the organisation sets: that is locked for the agent. */
export interface Layers {
  effective: Config;
  locked: { connectors: string[]; helpdesks: string[]; ownHelpdesks: string[]; workspace: boolean };
}

/**
 * Lays the organisation's config over the agent's own. Lists join by id (helpdesks by origin): the organisation's entry comes first and hides
 * mine of the same id, which stays in my layer and comes back when theirs goes.
 */
export function joinLayers(organisation: Config | null, mine: Config): Layers {
  const theirs = organisation ?? EMPTY_CONFIG;
  return {
    effective: {
      ...mine,
      ...(theirs.organisation === undefined ? {} : { organisation: theirs.organisation }),
      workspace: theirs.workspace.id === '' ? mine.workspace : theirs.workspace,
      helpdesks: join(theirs.helpdesks, mine.helpdesks, (entry) => entry.origin),
      ownHelpdesks: join(theirs.ownHelpdesks, mine.ownHelpdesks, (entry) => entry.id),
      connectors: join(theirs.connectors, mine.connectors, (entry) => entry.id),
    },
    locked: {
      connectors: theirs.connectors.map((connector) => connector.id),
      helpdesks: theirs.helpdesks.map((entry) => entry.origin),
      ownHelpdesks: theirs.ownHelpdesks.map((helpdesk) => helpdesk.id),
      workspace: theirs.workspace.id !== '',
    },
  };
}

function join<T>(theirs: T[], mine: T[], key: (entry: T) => string): T[] {
  const taken = new Set(theirs.map(key));
  return [...theirs, ...mine.filter((entry) => !taken.has(key(entry)))];
}
