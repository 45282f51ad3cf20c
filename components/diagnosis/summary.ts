import type { OnDiagnosis } from './page-section.ts';
import type { Summary } from './report.ts';

/** The whole in one sentence: what works, or what to do first. */
export function summary({ access, page, helpdesk, connectors, sidebar }: OnDiagnosis): Summary {
  if (!access) return bad('The browser does not let Deskside in on this site. Allow access first.');
  if (page === null) return bad('Deskside does not run in this tab yet. Reload the tab.');
  if (page.view === 'signed-out')
    return bad(`${helpdesk.name} says that nobody is signed in. Sign in there and open the ticket again.`);
  if (page.view !== 'ticket')
    return bad(`This page is no open ticket of ${helpdesk.name}, as far as Deskside can see.`);
  if (page.customer !== 'address') return bad(WITHOUT_ADDRESS[page.customer ?? ''] ?? 'There is no address.');
  if (!sidebar.open) return bad('The ticket and its customer are known; the sidebar was closed here.');
  if (connectors === 0) return bad('The ticket and its customer are known, but no connector is on.');
  return { text: 'The ticket and its customer are known.', good: true };
}

const WITHOUT_ADDRESS: Record<string, string> = {
  none: 'The ticket was found; the helpdesk says that its customer has no address.',
  hidden: 'The ticket was found; its customer’s address is hidden from this agent.',
  'not-yet': 'The ticket was found, but not its customer’s address.',
  candidates: 'The ticket was found, with several addresses: the sidebar asks which is the customer’s.',
};

function bad(text: string): Summary {
  return { text, good: false };
}
