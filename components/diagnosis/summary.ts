import { type MessageKey, t } from '../../lib/i18n.ts';
import { unsetSettings } from '../helpdesk/offered-helpdesk.ts';
import type { OnDiagnosis } from './page-section.ts';
import type { Summary } from './report.ts';

/** The whole in a sentence, and what to do first where something is amiss. */
export function summary(diagnosis: OnDiagnosis): Summary {
  const { access, page, helpdesk, recognised } = diagnosis;
  if (!access) return bad(t('diagnosis.summary.noAccess'), t('diagnosis.summary.allowFirst'));
  if (page === null) return bad(t('diagnosis.summary.notRunning'), t('diagnosis.summary.reload'));
  if (page.view === 'signed-out')
    return bad(t('diagnosis.summary.signedOut', { helpdesk: helpdesk.name }), t('diagnosis.summary.signIn'));
  if (page.view === 'new-ticket')
    return bad(t('diagnosis.summary.newTicket'), t('diagnosis.summary.openTicket'));
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
        t('diagnosis.summary.unset', { helpdesk: helpdesk.name, settings: unset.join(', ') }),
        t('diagnosis.summary.whoSets'),
      ),
      link: siteLink(diagnosis),
    };
  if (customer !== 'address') return withoutAddress(customer);
  if (!sidebar.open) return bad(t('diagnosis.summary.closed'), t('diagnosis.summary.openSidebar'));
  if (connectors === 0)
    return {
      ...bad(t('diagnosis.summary.noConnector'), t('diagnosis.summary.addOne')),
      link: { label: t('diagnosis.summary.connectors'), href: 'options.html#connectors' },
    };
  return { text: t('diagnosis.summary.good'), good: true };
}

function otherHelpdesk(diagnosis: OnDiagnosis, seen: string): Summary {
  const { helpdesk } = diagnosis;
  return {
    ...bad(
      t('diagnosis.summary.otherHelpdesk', { seen, helpdesk: helpdesk.name }),
      t('diagnosis.summary.chooseRight'),
    ),
    link: siteLink(diagnosis),
  };
}

function noTicket(diagnosis: OnDiagnosis): Summary {
  const { helpdesk } = diagnosis;
  return {
    ...bad(
      t('diagnosis.summary.noTicket', { helpdesk: helpdesk.name }),
      t('diagnosis.summary.chooseOrTeach'),
    ),
    link: siteLink(diagnosis),
  };
}

function siteLink({ origin }: OnDiagnosis): NonNullable<Summary['link']> {
  return {
    label: t('diagnosis.summary.siteSettings'),
    href: `options.html#helpdesks/edit/${encodeURIComponent(origin)}`,
  };
}

function withoutAddress(customer: string | null): Summary {
  const known = customer !== null && Object.hasOwn(WITHOUT_ADDRESS, customer) ? customer : 'unknown';
  const { text, mend } = WITHOUT_ADDRESS[known as keyof typeof WITHOUT_ADDRESS];
  return bad(t(text), t(mend));
}

const WITHOUT_ADDRESS = {
  none: { text: 'diagnosis.summary.none', mend: 'diagnosis.summary.typeIt' },
  hidden: { text: 'diagnosis.summary.hidden', mend: 'diagnosis.summary.showOrType' },
  'not-yet': { text: 'diagnosis.summary.notYet', mend: 'diagnosis.summary.typeOrTeach' },
  candidates: { text: 'diagnosis.summary.candidates', mend: 'diagnosis.summary.sidebarAsks' },
  unknown: { text: 'diagnosis.summary.noAddress', mend: 'diagnosis.summary.typeIt' },
} as const satisfies Record<string, { text: MessageKey; mend: MessageKey }>;

function bad(text: string, mend: string): Summary {
  return { text, good: false, mend };
}
