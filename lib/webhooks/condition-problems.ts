import { isSlowPattern } from '../helpdesks/slow-pattern.ts';
import { t } from '../i18n.ts';
import type { FieldProblem } from '../lookup/check-connector.ts';
import { numberIn } from './compare.ts';
import { COMPARISONS_OF, needsValue } from './comparisons.ts';
import type { Condition } from './conditions.ts';

/** What is wrong with one condition beyond the kinds of its fields, each at its place within it: `value`. */
export function conditionProblems(condition: Condition): FieldProblem[] {
  const { of, connector, is } = condition;
  if (of === 'answer' && connector === undefined)
    return [{ path: 'connector', message: t('ruleProblems.noConnector') }];
  if (!COMPARISONS_OF[of].includes(is)) {
    const known = COMPARISONS_OF[of].join(', ');
    return [{ path: 'is', message: t('ruleProblems.comparison', { comparison: is, subject: of, known }) }];
  }
  const message = valueProblem(condition);
  return message === null ? [] : [{ path: 'value', message }];
}

function valueProblem({ of, path, is, value }: Condition): string | null {
  if (!needsValue(is) || (of === 'answer' && path === '')) return null;
  if (value.trim() === '') return t('ruleProblems.noValue');
  switch (is) {
    case 'greater':
    case 'less':
      return numberIn(value) !== null ? null : t('ruleProblems.notANumber', { example: 24 });
    case 'matches':
      return patternProblem(value);
    default:
      return null;
  }
}

function patternProblem(pattern: string): string | null {
  if (!isPattern(pattern)) return t('ruleProblems.notAPattern', { pattern });
  return mayBeSlow(pattern) ? t('configFile.slowPattern', { pattern }) : null;
}

/** Without anything that repeats or may be missing a pattern is quick, whatever the rest of it: configs are checked often. */
function mayBeSlow(pattern: string): boolean {
  return /[*+?{]/.test(pattern) && isSlowPattern(pattern);
}

function isPattern(source: string): boolean {
  try {
    new RegExp(source, 'i');
    return true;
  } catch {
    return false;
  }
}
