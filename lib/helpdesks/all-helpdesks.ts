import { type Helpdesk, type HelpdeskDescription, helpdeskSchema } from './helpdesk.ts';
import { requestTracker } from './request-tracker.ts';
import { zendesk } from './zendesk.ts';

const DESCRIPTIONS: HelpdeskDescription[] = [requestTracker, zendesk];

/** The helpdesks that Deskside knows by itself. */
export const allHelpdesks: readonly Helpdesk[] = DESCRIPTIONS.map((description) =>
  helpdeskSchema.parse(description),
);

/** A helpdesk by its id. One of the config's own comes before ours of the same id, so that an admin can mend a description without waiting for a release. */
export function findHelpdesk(id: string, own: readonly Helpdesk[]): Helpdesk | undefined {
  return [...own, ...allHelpdesks].find((helpdesk) => helpdesk.id === id);
}
