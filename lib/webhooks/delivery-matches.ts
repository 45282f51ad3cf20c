import type { Delivery } from './delivery.ts';
import { partsText } from './parts.ts';

/** Whether every word of a text stands somewhere in a delivery, whatever its case: in what it is about and, with `bodies`, in its request, whose address may bear a customer's data, and in what was answered. */
export function deliveryMatches(text: string, bodies: boolean): (delivery: Delivery) => boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return () => true;
  return (delivery) => {
    const all = [...about(delivery), ...(bodies ? within(delivery) : [])].join('\n').toLowerCase();
    return words.every((word) => all.includes(word));
  };
}

function about({ id, ruleName, event, ticket, helpdesk, endpoint }: Delivery): string[] {
  const { number = '', subject = '' } = ticket;
  return [id, ruleName, event, ticket.id, number, subject, helpdesk.origin, endpoint];
}

function within({ request, attempts }: Delivery): string[] {
  const { outcome } = attempts.at(-1) ?? {};
  const answered = outcome?.kind === 'response' ? `${outcome.http} ${outcome.text}` : '';
  return [partsText(request?.url ?? []), partsText(request?.body ?? []), answered];
}
