import type { TicketFacts } from '../helpdesks/ticket.ts';
import type { JsonObject } from '../lookup/answer.ts';
import { readBadge } from '../lookup/badge.ts';
import {
  replacePlaceholders,
  SNIPPET_PLACEHOLDERS,
  type SnippetPlaceholder,
} from '../lookup/snippet-placeholders.ts';
import { valueAt } from '../lookup/value-at.ts';

/** No value is longer than this in a reply, in characters. */
const LONGEST_VALUE = 500;
/** Nor is the whole: what the `insert` message carries. */
const LONGEST_TEXT = 10_000;

/** What a snippet can say: the answer, whose it is, and the ticket. */
export interface SnippetFacts {
  data: JsonObject;
  email: string;
  name: string | undefined;
  ticket: TicketFacts | null;
}

/** A snippet's text with values in place of its placeholders. Those without a value stay as they are, and `gaps` names them as they stand there. */
export function fillSnippet(text: string, facts: SnippetFacts): { text: string; gaps: string[] } {
  const gaps: string[] = [];
  const filled = replacePlaceholders(text, (name) => {
    const value = valueFor(name, facts);
    if (value === null) gaps.push(`{${name}}`);
    return value;
  });
  return { text: filled.slice(0, LONGEST_TEXT), gaps: [...new Set(gaps)] };
}

function valueFor(name: string, facts: SnippetFacts): string | null {
  const known = knownFacts(facts);
  const value = name.startsWith('data.')
    ? textAt(facts.data, name.split('.').slice(1))
    : SNIPPET_PLACEHOLDERS.map((each) => (each === name ? known[each] : undefined)).find(
        (each) => each !== undefined,
      );
  return value === undefined || value.trim() === '' ? null : value.slice(0, LONGEST_VALUE);
}

function knownFacts({
  data,
  email,
  name,
  ticket,
}: SnippetFacts): Record<SnippetPlaceholder, string | undefined> {
  const { badge } = readBadge(data);
  return {
    email,
    customer_name: badge.name ?? name,
    customer_id: badge.customerId,
    ticket_id: ticket?.id,
    ticket_number: ticket?.number ?? ticket?.id,
    subject: ticket?.subject,
    agent: ticket?.agent,
  };
}

function textAt(data: JsonObject, path: string[]): string | undefined {
  const value = valueAt(data, path);
  return value === null || typeof value === 'object' ? undefined : value?.toString();
}
