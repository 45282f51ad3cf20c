import { t } from '../i18n.ts';
import { isJson } from '../lookup/is-json.ts';
import { jsonPlaces } from './fill-body.ts';
import type { RuleRequest } from './rule.ts';
import { templateProblem } from './template-problem.ts';
import { tokensOf } from './template-tokens.ts';
import { xmlProblem } from './xml-problem.ts';

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
      return isJsonTemplate(body) ? null : t('ruleProblems.notJson', { example: EXAMPLE });
    case 'xml':
      return xmlProblem(body);
    case 'form':
      return null;
  }
}

/** With a text and with a number in place of its tags: where both can stand so can any value, and a letter shows a backslash before the tag. */
function isJsonTemplate(body: string): boolean {
  const tokens = tokensOf(body);
  const places = jsonPlaces(tokens);
  const filledWith = (value: string) =>
    tokens
      .map((token, index) => {
        if (token.kind === 'text') return token.text;
        return places[index] === 'json-string' ? 'x' : value;
      })
      .join('');
  return isJson(filledWith('"x"')) && isJson(filledWith('7'));
}
