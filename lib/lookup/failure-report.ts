import type { TimedAnswer } from './answer.ts';
import { failureText } from './failure-text.ts';

/** What somebody needs who is to mend a lookup. */
export interface LookupFacts {
  /** The request as a command, the customer's address in it, secrets by name. */
  curl: string;
  /** Lines about the connector and where it ran, with nothing of the customer, the ticket or the agent. */
  lines: string[];
}

/** A report of a failed lookup that can be handed on: what happened, when, who can mend it, and nothing of the customer. */
export function failureReport(
  {
    answer,
    at,
    durationMs,
  }: Pick<TimedAnswer, 'at' | 'durationMs'> & {
    answer: Extract<TimedAnswer['answer'], { status: 'error' | 'timeout' }>;
  },
  { lines }: Pick<LookupFacts, 'lines'>,
): string {
  const { title, advice, who } = failureText(answer);
  const http = answer.status === 'error' && answer.http !== undefined ? [`HTTP status: ${answer.http}`] : [];
  return [
    'A lookup failed. This report holds no customer data.',
    '',
    `What happened: ${title}. ${advice}`,
    `Who can mend it: ${who}`,
    `When: ${new Date(at).toISOString()}`,
    ...http,
    `Took: ${Math.round(durationMs)} ms`,
    ...lines,
  ].join('\n');
}
