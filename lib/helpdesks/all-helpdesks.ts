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

/** The helpdesks that can be switched on. The config's own come first and replace ours of the same id, so that an admin can mend a description without waiting for a release. */
export function knownHelpdesks(own: readonly Helpdesk[]): readonly Helpdesk[] {
  const taken = new Set(own.map(({ id }) => id));
  return [...own, ...allHelpdesks.filter(({ id }) => !taken.has(id))];
}

/** A helpdesk by its id; one of the config's own comes before ours. */
export function findHelpdesk(id: string, own: readonly Helpdesk[]): Helpdesk | undefined {
  return knownHelpdesks(own).find((helpdesk) => helpdesk.id === id);
}
