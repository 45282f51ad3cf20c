import type { TicketFacts } from '../../helpdesks/ticket.ts';
import type { Json } from '../../lookup/answer.ts';
import type { Sample } from './sample.ts';

/** Every field that a ticket may have; which a helpdesk gives differs. */
const TICKET: Record<keyof Required<TicketFacts>, Json> = {
  id: '42',
  number: '42',
  subject: 'subject',
  status: 'open',
  priority: 'high',
  tags: ['tag'],
  assignee: 'agent',
  agent: 'agent@example.com',
  createdAt: '2026-11-21T12:00:00Z',
  updatedAt: '2026-11-21T12:00:00Z',
  parentId: '41',
};

const CONNECTOR: Json = { id: 'crm', name: 'CRM', description: '' };

const FORLOOP = { first: true, index: 1, index0: 0, last: true, length: 1, rindex: 1, rindex0: 0 };

/** The names that every template has, and what they stand for. `responses` are answers that the endpoint gave. */
export function templateNames(responses: readonly Json[]): Map<string, Sample> {
  return new Map<string, Sample>([
    ['data', responses.length === 0 ? null : responses],
    ['ticket', [TICKET]],
    ['connector', [CONNECTOR]],
  ]);
}

/** What the loop tags bring with them. */
export const LOOP_NAMES: Record<string, Sample> = {
  forloop: [FORLOOP],
  tablerowloop: [{ ...FORLOOP, col: 1, col0: 0, col_first: true, col_last: true, row: 1 }],
};
