import { crisp } from './crisp.ts';
import { generic } from './generic.ts';
import { gmail } from './gmail.ts';
import { type Helpdesk, type HelpdeskDescription, helpdeskSchema } from './helpdesk.ts';
import { helpdeskeddy } from './helpdeskeddy.ts';
import { kayako } from './kayako.ts';
import { liveagent } from './liveagent.ts';
import { coversOrigin } from './match-pattern.ts';
import { missive } from './missive.ts';
import { outlook } from './outlook.ts';
import { plain } from './plain.ts';
import { pylon } from './pylon.ts';
import { reamaze } from './reamaze.ts';
import { requestTracker } from './request-tracker.ts';
import { zendesk } from './zendesk.ts';

const DESCRIPTIONS: HelpdeskDescription[] = [
  crisp,
  generic,
  gmail,
  helpdeskeddy,
  kayako,
  liveagent,
  missive,
  outlook,
  plain,
  pylon,
  reamaze,
  requestTracker,
  zendesk,
];

/** The helpdesks that Deskside knows by itself. */
export const allHelpdesks: readonly Helpdesk[] = DESCRIPTIONS.map((description) =>
  helpdeskSchema.parse(description),
);

/** A helpdesk by its id. One of the config's own comes before ours of the same id, so that an admin can mend a description without waiting for a release. */
export function findHelpdesk(id: string, own: readonly Helpdesk[]): Helpdesk | undefined {
  return [...own, ...allHelpdesks].find((helpdesk) => helpdesk.id === id);
}

/** The helpdesk that is always served at this origin's host, if one of ours is. */
export function suggestHelpdesk(origin: string): Helpdesk | undefined {
  return allHelpdesks.find((helpdesk) => helpdesk.matches.some((pattern) => coversOrigin(pattern, origin)));
}
