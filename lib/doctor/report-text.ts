import { t } from '../i18n.ts';
import type { RuleExamination } from './examine-rule.ts';
import { type Examination, type Finding, worst } from './finding.ts';
import { checkedText, markText, whoText } from './words.ts';

/** What the doctor found as text: a block for each connector, and the sum of it. Of addresses it has the host alone. */
export function reportText(examinations: readonly Examination[], off: readonly string[]): string {
  return [...examinations.map(examinationText), sumText(examinations, off)].join('\n\n');
}

/** What was found at one connector or rule: a line for each thing. */
export function examinationText(examination: Examination | RuleExamination): string {
  const { name, endpoint, findings } = examination;
  const id = 'rule' in examination ? examination.rule : examination.connector;
  return [`${name} (${id})  ${new URL(endpoint).host}`, ...lines(findings)].join('\n');
}

/** How many connectors work, and the names of those that were not asked because they are off. */
export function sumText(examinations: readonly Examination[], off: readonly string[]): string {
  const well = examinations.filter((each) => worst(each) !== 'bad').length;
  const sum =
    examinations.length === 0 ? t('doctor.none') : t('doctor.well', { n: well, count: examinations.length });
  return [sum, ...(off.length === 0 ? [] : [offText(off)])].join('\n');
}

/** How many webhook rules were looked at and are in order. */
export function ruleSumText(examinations: readonly RuleExamination[]): string {
  const well = examinations.filter((each) => worst(each) !== 'bad').length;
  return t('doctor.rulesWell', { n: well, count: examinations.length });
}

/** Which connectors were not asked, for they are off. */
export function offText(names: readonly string[]): string {
  return t('doctor.off', { names: names.join(', ') });
}

/** In columns, as wide as this connector's words. */
function lines(findings: readonly Finding[]): string[] {
  const rows = findings.map(({ state, checked, says, mender }) => ({
    mark: markText(state),
    checked: checkedText(checked),
    says: mender === null ? says : `${sentence(says)} ${whoText(mender)}`,
  }));
  const mark = Math.max(...rows.map((row) => row.mark.length));
  const checked = Math.max(...rows.map((row) => row.checked.length));
  return rows.map((row) => `  ${row.mark.padEnd(mark)}  ${row.checked.padEnd(checked)}  ${row.says}`);
}

/** What liquidjs says has no full stop. */
function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
