import { t } from '../i18n.ts';
import type { FieldProblem } from '../lookup/check-connector.ts';
import { bodyProblem } from './body-problem.ts';
import type { Authorisation, RuleRequest } from './rule.ts';
import { templateProblem } from './template-problem.ts';
import { urlProblem } from './url-problem.ts';

/** What is wrong with a rule's request beyond the kinds of its fields, each at its place within it: `headers.0.value`. Whatever passes can be filled in with anything. */
export function requestProblems(request: RuleRequest): FieldProblem[] {
  return [
    ...at('url', urlProblem(request.url)),
    ...request.headers.flatMap(({ value }, index) => at(`headers.${index}.value`, templateProblem(value))),
    ...repeatedNames(request),
    ...at('authorisation.username', usernameProblem(request.authorisation)),
    ...at('body', bodyProblem(request)),
  ];
}

function at(path: string, message: string | null): FieldProblem[] {
  return message === null ? [] : [{ path, message }];
}

/** Browsers would join the values of a header that is there twice; the authorisation's is one of them. */
function repeatedNames({ headers, authorisation }: RuleRequest): FieldProblem[] {
  const names = headers.map(({ name }) => name.toLowerCase());
  const own = authorisationHeader(authorisation)?.toLowerCase();
  return names.flatMap((name, index) => {
    const isRepeated = name === own || names.indexOf(name) < index;
    return isRepeated ? [{ path: `headers.${index}.name`, message: t('problems.header.twice') }] : [];
  });
}

function authorisationHeader(authorisation: Authorisation): string | null {
  switch (authorisation.type) {
    case 'none':
      return null;
    case 'basic':
    case 'bearer':
      return 'authorization';
    case 'api-key':
      return authorisation.header;
  }
}

/** RFC 7617: the first colon ends the user name; controls have no place in it. */
function usernameProblem(authorisation: Authorisation): string | null {
  if (authorisation.type !== 'basic') return null;
  return /[:\p{Cc}]/u.test(authorisation.username) ? t('ruleProblems.username') : null;
}
