import { t } from '../i18n.ts';
import type { FieldProblem } from '../lookup/check-connector.ts';
import { conditionProblems } from './condition-problems.ts';
import { requestProblems } from './request-problems.ts';
import type { Rule } from './rule.ts';

type Checked = Pick<Rule, 'events' | 'when' | 'request' | 'button'>;

/** What is wrong with a rule beyond the kinds of its fields, each at its place: `request.headers.0.value`. */
export function ruleProblems(rule: Checked): FieldProblem[] {
  return [
    ...(rule.events.includes('action') && rule.button === undefined
      ? [{ path: 'button.label', message: t('ruleProblems.noButton') }]
      : []),
    ...whenProblems(rule),
    ...inside('request', requestProblems(rule.request)),
  ];
}

function whenProblems({ when, events }: Checked): FieldProblem[] {
  return when.groups.flatMap(({ conditions }, group) =>
    conditions.flatMap((condition, index) => {
      const path = `when.groups.${group}.conditions.${index}`;
      const problems = inside(path, conditionProblems(condition));
      if (problems.length > 0 || condition.is !== 'changed_to' || events.includes('ticket.changed'))
        return problems;
      return [{ path: `${path}.is`, message: t('ruleProblems.changedTo', { event: 'ticket.changed' }) }];
    }),
  );
}

function inside(place: string, problems: FieldProblem[]): FieldProblem[] {
  return problems.map(({ path, message }) => ({ path: `${place}.${path}`, message }));
}
