import type { HelpdeskDescription } from './helpdesk.ts';
import { dom } from './strategies.ts';

type DomRest = NonNullable<Parameters<typeof dom>[1]>;

const TAB = 'li.slds-is-active[role="presentation"] a[role="tab"]';
const MAIL = 'a[href^="mailto:"]';
const LINK = { visible: true, read: { attribute: 'href' } } as const;

/** A field of the case by its API name, which no language changes. What stays in the page of other cases is hidden. */
const select = (name: string) => `[data-target-selection-name="sfdc:RecordField.Case.${name}"]`;
const text = (name: string) => dom(`${select(name)} lightning-formatted-text`, { visible: true });
const record = (name: string, rest: DomRest = {}) =>
  dom(`${select(name)} force-lookup a`, { visible: true, ...rest });
const mail = (name: string) => dom(`${select(name)} ${MAIL}`, LINK);
/** In some orgs components keep their content in shadow roots. */
const DEEP = { ...LINK, deep: [MAIL] };
/** For layouts that do not carry API names. */
const labelled = (label: string) => `records-record-layout-item[field-label="${label}"]`;

/**
 * Salesforce Service Cloud (Lightning). Read from the page alone: its API is at another origin. Selectors as several public extensions rely on them. The console
 * keeps several cases in one page; the selected tab says which panel is in front, and where it links to its record, which case that is. A field that the
 * layout does not show cannot be read.
 */
export const salesforce: HelpdeskDescription = {
  id: 'salesforce',
  name: 'Salesforce Service Cloud',
  support: 'stable',
  matches: ['https://*.lightning.force.com/*'],
  notTicket: [{ in: 'path', pattern: '^/lightning/o/Case/new(?:/|$)', new: true }],
  ticket: [
    {
      in: 'path',
      pattern: '^/lightning/r/(?:Case/)?(?<id>500[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?)(?:/|$)',
    },
  ],
  scope: [
    { select: `.tabContainer ${TAB}`, pointsTo: 'aria-controls' },
    '.windowViewMode-normal.active',
    '.windowViewMode-maximized.active',
  ],
  watchAttributes: ['aria-selected'],
  pageId: [
    dom(`.tabContainer ${TAB}[href*="/lightning/r/"]`, {
      read: { attribute: 'href' },
      anywhere: true,
      match: '/lightning/r/(?:\\w+/)?(\\w+)',
    }),
  ],
  pageIdMayMiss: true,
  fields: {
    email: [
      mail('SuppliedEmail'),
      dom(`${labelled('Web Email')} ${MAIL}`, LINK),
      mail('ContactEmail'),
      dom(`${labelled('Contact Email')} ${MAIL}`, LINK),
      dom(select('SuppliedEmail'), DEEP),
      dom(labelled('Web Email'), DEEP),
      dom(select('ContactEmail'), DEEP),
      dom(labelled('Contact Email'), DEEP),
    ],
    others: [mail('SuppliedEmail'), mail('ContactEmail'), dom(`${labelled('Contact Email')} ${MAIL}`, LINK)],
    name: [record('ContactId'), text('SuppliedName')],
    number: [text('CaseNumber')],
    subject: [text('Subject')],
    status: [text('Status')],
    priority: [text('Priority')],
    assignee: [record('OwnerId')],
    parentId: [record('ParentId', { read: { attribute: 'href' }, match: '/(500[A-Za-z0-9]{12,15})(?:/|$)' })],
  },
  exclude: ['[data-target-selection-name="sfdc:RecordField.Case.Description"]'],
};
