import { chatwoot } from './chatwoot.ts';
import { crisp } from './crisp.ts';
import { frappeHelpdesk } from './frappe-helpdesk.ts';
import { freescout } from './freescout.ts';
import { freshdesk } from './freshdesk.ts';
import { front } from './front.ts';
import { generic } from './generic.ts';
import { glpi } from './glpi.ts';
import { gmail } from './gmail.ts';
import { gorgias } from './gorgias.ts';
import { helpScout } from './help-scout.ts';
import { type Helpdesk, type HelpdeskDescription, helpdeskSchema } from './helpdesk.ts';
import { helpdeskeddy } from './helpdeskeddy.ts';
import { hubspot } from './hubspot.ts';
import { intercom } from './intercom.ts';
import { jiraCloud } from './jira-cloud.ts';
import { jiraDataCenter } from './jira-data-center.ts';
import { kayako } from './kayako.ts';
import { libredesk } from './libredesk.ts';
import { liveagent } from './liveagent.ts';
import { coversOrigin } from './match-pattern.ts';
import { missive } from './missive.ts';
import { osticket } from './osticket.ts';
import { outlook } from './outlook.ts';
import { peppermint } from './peppermint.ts';
import { plain } from './plain.ts';
import { pylon } from './pylon.ts';
import { reamaze } from './reamaze.ts';
import { redmine } from './redmine.ts';
import { requestTracker } from './request-tracker.ts';
import { salesforce } from './salesforce.ts';
import { uvdesk } from './uvdesk.ts';
import { zammad } from './zammad.ts';
import { zendesk } from './zendesk.ts';
import { znuny } from './znuny.ts';
import { zohoDesk } from './zoho-desk.ts';

const DESCRIPTIONS: HelpdeskDescription[] = [
  chatwoot,
  crisp,
  frappeHelpdesk,
  freescout,
  freshdesk,
  front,
  generic,
  glpi,
  gmail,
  gorgias,
  helpdeskeddy,
  helpScout,
  hubspot,
  intercom,
  jiraCloud,
  jiraDataCenter,
  kayako,
  libredesk,
  liveagent,
  missive,
  osticket,
  outlook,
  peppermint,
  plain,
  pylon,
  reamaze,
  redmine,
  requestTracker,
  salesforce,
  uvdesk,
  zammad,
  zendesk,
  znuny,
  zohoDesk,
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
