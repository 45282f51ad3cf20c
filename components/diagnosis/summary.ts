import { unsetSettings } from '../helpdesk/offered-helpdesk.ts';
import type { OnDiagnosis } from './page-section.ts';
import type { Summary } from './report.ts';

/** The whole in a sentence, and what to do first where something is amiss. */
export function summary(diagnosis: OnDiagnosis): Summary {
  const { access, page, helpdesk, recognised } = diagnosis;
  if (!access) return bad('The browser does not let Deskside in on this site.', 'Allow access first.');
  if (page === null)
    return bad(
      'Deskside does not run in this tab yet.',
      'Reload the tab. If that does not help, switch the site off and on again.',
    );
  if (page.view === 'signed-out')
    return bad(`${helpdesk.name} says that nobody is signed in.`, 'Sign in there and open the ticket again.');
  if (page.view === 'new-ticket')
    return bad('The form for a new ticket is open: there is no customer yet.', 'Open a ticket.');
  if (page.view !== 'ticket')
    return recognised !== null && recognised.helpdesk !== helpdesk.id
      ? otherHelpdesk(diagnosis, recognised.helpdesk)
      : noTicket(diagnosis);
  return ticketSummary(diagnosis, page.customer);
}

function ticketSummary(diagnosis: OnDiagnosis, customer: string | null): Summary {
  const { helpdesk, settings, sidebar, connectors } = diagnosis;
  const unset = unsetSettings(helpdesk, Object.fromEntries(settings.map((name) => [name, 'set'])));
  if (customer !== 'address' && unset.length > 0)
    return {
      ...bad(
        `${helpdesk.name} cannot be read fully until this is set: ${unset.join(', ')}.`,
        AN_ADMIN_SETS_IT,
      ),
      link: siteLink(diagnosis),
    };
  if (customer !== 'address') return WITHOUT_ADDRESS[customer ?? ''] ?? bad('There is no address.', TYPE_IT);
  if (!sidebar.open)
    return bad(
      'The ticket and its customer are known; the sidebar was closed here.',
      'Open it from Deskside’s button in the toolbar.',
    );
  if (connectors === 0)
    return {
      ...bad('The ticket and its customer are known, but no connector is on.', 'Add one in the options.'),
      link: { label: 'Connectors', href: 'options.html#connectors' },
    };
  return { text: 'The ticket and its customer are known.', good: true };
}

function otherHelpdesk(diagnosis: OnDiagnosis, seen: string): Summary {
  const { helpdesk } = diagnosis;
  return {
    ...bad(
      `This page looks like “${seen}”, but the site is switched on for ${helpdesk.name}.`,
      'Choose the right helpdesk in the settings of the site.',
    ),
    link: siteLink(diagnosis),
  };
}

function noTicket(diagnosis: OnDiagnosis): Summary {
  const { helpdesk } = diagnosis;
  return {
    ...bad(
      `This page is no open ticket of ${helpdesk.name}, as far as Deskside can see.`,
      'If a ticket is open in that tab, choose another helpdesk in the settings of the site, or teach Deskside the page from its button in the toolbar.',
    ),
    link: siteLink(diagnosis),
  };
}

function siteLink({ origin }: OnDiagnosis): NonNullable<Summary['link']> {
  return { label: 'Settings of the site', href: `options.html#helpdesks/edit/${encodeURIComponent(origin)}` };
}

const AN_ADMIN_SETS_IT = 'It is set in the settings of the site, by whoever switched it on.';
const TYPE_IT = 'You can type the address in the sidebar.';

const WITHOUT_ADDRESS: Record<string, Summary> = {
  none: bad('The ticket was found; the helpdesk says that its customer has no address.', TYPE_IT),
  hidden: bad(
    'The ticket was found; its customer’s address is hidden from this agent.',
    `An admin of the helpdesk can show it to you. ${TYPE_IT}`,
  ),
  'not-yet': bad(
    'The ticket was found, but not its customer’s address.',
    `${TYPE_IT} If the page shows it, teach Deskside the page from its button in the toolbar, or send this report to your admin.`,
  ),
  candidates: bad(
    'The ticket was found, with several addresses.',
    'The sidebar asks which is the customer’s. Addresses of your team belong on the site’s list “Never the customer”.',
  ),
};

function bad(text: string, mend: string): Summary {
  return { text, good: false, mend };
}
