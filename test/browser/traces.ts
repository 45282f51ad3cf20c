import { billingRecords } from '../desk/endpoints/billing-data.ts';
import { crmRecords } from '../desk/endpoints/crm-data.ts';
import type { TicketStore } from '../desk/ticket-store.ts';
import type { Traces } from './beside.ts';

/** By address: what only this customer's panels say. */
export function customerTraces(emails: string[]): Traces {
  return Object.fromEntries(emails.map((email) => [email, wordsOf(email)]));
}

/** By ticket: its subject, and what only its customer's panels say. The tickets must have different customers. */
export function ticketTraces(tickets: TicketStore, ids: number[]): Traces {
  return Object.fromEntries(
    ids.map((id) => {
      const { subject = '', requester } = tickets.get(id) ?? {};
      return [String(id), [subject, ...wordsOf(requester?.email ?? '')]];
    }),
  );
}

function wordsOf(email: string): string[] {
  const address = email.toLowerCase();
  const { name } = crmRecords[address] ?? {};
  const { customer, invoices = [] } = billingRecords[address] ?? {};
  const words = [email, name, customer?.name, ...invoices.map(({ number }) => number)];
  return words.filter((word): word is string => Boolean(word));
}
