import type { HelpdeskDescription } from './helpdesk.ts';
import { answerOf, dom } from './strategies.ts';

const [ticket, contact] = [answerOf('ticket'), answerOf('contact')];
/** HubSpot's own app sends this cookie back in a header. */
const TOKEN = { 'X-HubSpot-CSRF-hubspotapi': { cookie: 'hubspotapi-csrf' } };

/**
 * HubSpot Help Desk and Service Hub. The API is the documented CRM one, at the app's own origin with the agent's session, as several public scripts use it; the step
 * from the ticket to its contact is inferred. The status is the id of a pipeline's stage.
 */
export const hubspot: HelpdeskDescription = {
  id: 'hubspot',
  name: 'HubSpot Service Hub',
  support: 'experimental',
  matches: [
    'https://app.hubspot.com/*',
    'https://app-eu1.hubspot.com/*',
    'https://app-na2.hubspot.com/*',
    'https://app-na3.hubspot.com/*',
    'https://app-ap1.hubspot.com/*',
  ],
  ticket: [
    {
      in: 'path',
      pattern: '^/help-desk/(?<portal>\\d+)/(?:.*/)?ticket/(?<id>\\d+)(?:/|$)',
    },
    {
      in: 'path',
      pattern: '^/contacts/(?<portal>\\d+)/(?:record/0-5|ticket)/(?<id>\\d+)(?:/|$)',
    },
  ],
  requests: {
    ticket: {
      path: '/api/crm/v3/objects/tickets/{id}?properties=subject,hs_pipeline_stage,hs_ticket_priority&associations=contacts&portalId={portal}',
      headers: TOKEN,
    },
    contact: {
      path: '/api/crm/v3/objects/contacts/{contact}?properties=email,firstname,lastname&portalId={portal}',
      headers: TOKEN,
      needs: { contact: ticket('associations', 'contacts', 'results', { pick: 'first' }, 'id') },
    },
  },
  fields: {
    email: [contact('properties', 'email')],
    name: [{ ...contact('properties', { keys: ['firstname', 'lastname'] }), join: ' ' }],
    subject: [
      ticket('properties', 'subject'),
      dom('[data-selenium-test="highlightTitle"]'),
      dom('[data-test-id="sticky-subject-header"]'),
    ],
    status: [ticket('properties', 'hs_pipeline_stage')],
    priority: [ticket('properties', 'hs_ticket_priority')],
    agent: [dom('.user-info-email', { anywhere: true })],
    createdAt: [ticket('createdAt')],
    updatedAt: [ticket('updatedAt')],
  },
  noAddress: [
    ticket({ empty: 'associations' }, 'id'),
    contact('properties', { empty: 'email' }, 'hs_object_id'),
  ],
};
