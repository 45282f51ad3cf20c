import { t } from '../i18n.ts';
import { inOurWords } from './problem-words.ts';
import { READING_TAGS } from './reading-tags.ts';
import type { TemplateProblem, TemplateWarning, UnknownName } from './template-job.ts';

/** What is wrong with a template, for its author: "Line 3, column 5: There is no filter “upcas”. Did you mean “upcase”?" */
export function problemText(problem: TemplateProblem): string {
  const { line, column = 1 } = problem;
  const text = faultText(problem);
  return line === undefined ? text : t('templateProblems.at', { line, column, text });
}

/** What a template names in vain, for its author. */
export function warningText({ line, column, unknown }: TemplateWarning): string {
  return t('templateProblems.at', { line, column, text: unknownText(unknown) });
}

/** What is wrong with a template without the place, for where the place is shown. */
export function faultText(problem: TemplateProblem): string {
  switch (problem.reason) {
    case 'parse':
    case 'render':
      return problem.unknown === undefined ? inOurWords(problem.message) : unknownText(problem.unknown);
    case 'too-long':
      return t('templateProblems.tooLong');
    case 'too-many':
      return t('templateProblems.tooMany');
    case 'too-slow':
      return t('templateProblems.tooSlow');
    case 'no-worker':
      return t('templateProblems.noWorker');
  }
}

/** The same of a name that nothing stands for. */
export function unknownText({ kind, name, nearest }: UnknownName): string {
  if (nearest === name) return t('templateProblems.misplacedTag', { name });
  const text = missingText(kind, name);
  return nearest === null ? text : t('templateProblems.didYouMean', { text, nearest });
}

function missingText(kind: UnknownName['kind'], name: string): string {
  switch (kind) {
    case 'filter':
      return t('templateProblems.noFilter', { name });
    case 'tag':
      return READING_TAGS.includes(name)
        ? t('templateProblems.noReadingTag', { name })
        : t('templateProblems.noTag', { name });
    case 'variable':
      return name.startsWith('data.')
        ? t('templateProblems.notInResponses', { name })
        : t('templateProblems.noVariable', { name });
  }
}
