import type { COMPARISONS, CONDITION_SUBJECTS } from './conditions.ts';

export type Subject = (typeof CONDITION_SUBJECTS)[number];
export type Comparison = (typeof COMPARISONS)[number];

const OF_TEXT = ['is', 'is_not', 'contains', 'contains_not', 'matches'] as const;
const IF_THERE = ['empty', 'not_empty'] as const;
const OF_NUMBER = ['greater', 'less'] as const;

/** Which comparisons make sense of what, in the order in which people choose them. Only fields whose changes are events can have changed to something. */
export const COMPARISONS_OF: Record<Subject, readonly Comparison[]> = {
  status: [...OF_TEXT, ...IF_THERE, 'changed_to'],
  priority: [...OF_TEXT, ...OF_NUMBER, ...IF_THERE, 'changed_to'],
  tags: [...OF_TEXT, ...IF_THERE, 'changed_to'],
  subject: [...OF_TEXT, ...IF_THERE, 'changed_to'],
  assignee: [...OF_TEXT, ...IF_THERE, 'changed_to'],
  email_domain: [...OF_TEXT, ...IF_THERE, 'changed_to'],
  helpdesk: OF_TEXT,
  age_hours: [...OF_NUMBER, ...IF_THERE],
  reply_author: [...OF_TEXT, ...IF_THERE],
  connector: ['is', 'is_not'],
  answer: [...OF_TEXT, ...OF_NUMBER, ...IF_THERE],
};

/** Whether a comparison is with a value. */
export function needsValue(comparison: Comparison): boolean {
  return comparison !== 'empty' && comparison !== 'not_empty';
}
