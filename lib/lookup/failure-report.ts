import { t } from '../i18n.ts';
import type { TimedAnswer } from './answer.ts';
import { failureText } from './failure-text.ts';

/** What somebody needs who is to mend a lookup. */
export interface LookupFacts {
  /** The request as a command, the customer's address in it, secrets by name; `null` where the organisation shows no requests. */
  curl: string | null;
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
  const http =
    answer.status === 'error' && answer.http !== undefined
      ? [t('failures.report.http', { http: answer.http })]
      : [];
  return [
    t('failures.report.title'),
    '',
    t('failures.report.happened', { what: `${title}. ${advice}` }),
    t('failures.report.who', { who }),
    t('failures.report.at', { time: new Date(at).toISOString() }),
    ...http,
    t('failures.report.took', { ms: Math.round(durationMs) }),
    ...lines,
  ].join('\n');
}
