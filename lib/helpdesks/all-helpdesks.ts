import { type Helpdesk, type HelpdeskDescription, helpdeskSchema } from './helpdesk.ts';
import { coversOrigin } from './match-pattern.ts';
import { requestTracker } from './request-tracker.ts';
import { zendesk } from './zendesk.ts';

const DESCRIPTIONS: HelpdeskDescription[] = [requestTracker, zendesk];

/** The helpdesks that Deskside knows by itself. */
export const allHelpdesks: readonly Helpdesk[] = DESCRIPTIONS.map((description) =>
  helpdeskSchema.parse(description),
);

/** The helpdesks that can be switched on. The config's own come first and replace ours of the same id, so that an admin can mend a description without waiting for a release. */
export function knownHelpdesks(own: readonly Helpdesk[]): readonly Helpdesk[] {
  const taken = new Set(own.map(({ id }) => id));
  return [...own, ...allHelpdesks.filter(({ id }) => !taken.has(id))];
}

/** A helpdesk by its id; one of the config's own comes before ours. */
export function findHelpdesk(id: string, own: readonly Helpdesk[]): Helpdesk | undefined {
  return knownHelpdesks(own).find((helpdesk) => helpdesk.id === id);
}

/** The helpdesk that is always served at this origin's host, if one of these is. */
export function suggestHelpdesk(
  origin: string,
  helpdesks: readonly Helpdesk[] = allHelpdesks,
): Helpdesk | undefined {
  return helpdesks.find((helpdesk) => helpdesk.matches.some((pattern) => coversOrigin(pattern, origin)));
}
