import { z } from 'zod';
import { t } from '../i18n.ts';
import { headerMessage } from '../lookup/connector.ts';
import { headerNameProblem, isHeaderValue } from '../lookup/header.ts';
import { says } from '../says.ts';

/** The name of a header of a rule's request. Its format sets `Content-Type`, and every delivery has headers of Standard Webhooks. */
export const ruleHeaderName = z
  .string()
  .max(100, says('problems.header.tooLong'))
  .refine((name) => nameProblem(name) === null, {
    error: (issue) => nameProblem(String(issue.input)) ?? '',
  });

/** One extra header of a rule's request. Its value may hold tags and secrets. */
export const ruleHeaderSchema = z.strictObject({
  name: ruleHeaderName,
  value: z
    .string()
    .max(4096, says('problems.header.valueTooLong'))
    .refine(isHeaderValue, says('problems.header.notAValue')),
});

function nameProblem(name: string): string | null {
  if (/^(?:content-type|webhook-(?:id|timestamp|signature))$/i.test(name))
    return t('ruleProblems.headerOurs', { name });
  const problem = headerNameProblem(name);
  return problem === null || problem === 'set-by-deskside' ? null : headerMessage(name);
}
