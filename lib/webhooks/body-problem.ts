import { t } from '../i18n.ts';
import type { Json } from '../lookup/answer.ts';
import { isJson } from '../lookup/is-json.ts';
import { fillBody } from './fill-body.ts';
import { joinParts } from './parts.ts';
import type { RuleRequest } from './rule.ts';
import { templateProblem } from './template-problem.ts';
import { xmlProblem } from './xml-problem.ts';

/** One value of every kind, and a text of all that JSON escapes. */
const SAMPLES: Json[] = [null, '', 'x', 7, true, ['a', 'b'], { a: [1] }, '"\\{}[],:\r\n\u0000'];

const EXAMPLE = '{"id": "{ticket_id}", "tags": {tags}}';

/** What is wrong with a rule's body, whatever its tags stand for, in words for its field; `null` when nothing is. */
export function bodyProblem({
  method,
  format,
  body,
}: Pick<RuleRequest, 'method' | 'format' | 'body'>): string | null {
  if (body.trim() === '') return null;
  const problem = templateProblem(body);
  if (problem !== null) return problem;
  if (method === 'GET' && format !== 'form') return t('ruleProblems.getBody');
  switch (format) {
    case 'json':
      return SAMPLES.every((sample) => isJson(filledWith(body, sample)))
        ? null
        : t('ruleProblems.notJson', { example: EXAMPLE });
    case 'xml':
      return xmlProblem(body);
    case 'form':
      return null;
  }
}

function filledWith(body: string, sample: Json): string {
  return joinParts(fillBody({ format: 'json', body }, () => sample) ?? [], () => 'x"\\');
}
