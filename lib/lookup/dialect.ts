import type { TicketFacts } from '../helpdesks/ticket.ts';
import { addressAsked } from './address-asked.ts';
import type { JsonObject } from './answer.ts';
import type { Connector } from './connector.ts';

/** Whom a lookup asks about, and where they were seen. */
export interface About {
  email: string;
  /** The ticket's other addresses: more requesters, CC. */
  others: string[];
  /** `null` where only an address is known: a typed one, or a test address in the preview. */
  ticket: TicketFacts | null;
  /** The helpdesk's id (`zendesk`) and the origin it runs at; `null` for a test address. */
  helpdesk: { id: string; origin: string } | null;
  /** The config's workspace id; empty where none is set. */
  workspace: string;
}

/** The header that each dialect's endpoints look for the secret in, until the admin names another. */
export const SECRET_HEADERS: Record<Connector['dialect'], string> = {
  deskside: 'X-API-Key',
  disqua: 'X-API-Key',
  initdesk: 'X-Initdesk-Key',
};

/** What of a connector shapes its question. */
type Questioner = Pick<Connector, 'dialect' | 'sendContacts' | 'stripPlusTags'>;

/**
 * The body that a dialect's endpoint expects, always with the same keys, so that none has to ask whether one is there. What is not known is an empty string, for
 * Disqua documents strings only; initdesk's `ticket_id` is a number in its guide, so an unknown one is `null` there and a number
 * stands for it where the id is one (no leading zeros, within 2^53), else the string. `contacts` is there where the connector wants it.
 */
export function requestBody(connector: Questioner, about: About): JsonObject {
  const { ticket, helpdesk, workspace } = about;
  const email = addressAsked(connector, about.email);
  const ticketId = ticket?.id ?? '';
  const subject = ticket?.subject ?? '';
  switch (connector.dialect) {
    case 'disqua':
      return { email, ticket_id: ticketId, workspace_id: workspace, source: 'disqua-helpdesk' };
    case 'initdesk':
      return { email, ticket_id: ticket === null ? null : numberOrText(ticketId), subject };
    case 'deskside':
      return {
        email,
        ticket_id: ticketId,
        workspace_id: workspace,
        source: 'deskside',
        subject,
        helpdesk: helpdesk?.id ?? '',
        agent: ticket?.agent ?? '',
        ...(connector.sendContacts ? { contacts: about.others } : {}),
      };
  }
}

function numberOrText(id: string): number | string {
  return /^(0|[1-9]\d*)$/.test(id) && Number.isSafeInteger(Number(id)) ? Number(id) : id;
}
