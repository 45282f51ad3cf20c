import { t } from '../../lib/i18n.ts';

/** What a diagnosis says, for the eye and as text. No value of a page or an answer is in it. */
export interface Report {
  summary: Summary;
  sections: Section[];
}

export interface Summary {
  text: string;
  /** All is as it should be. */
  good: boolean;
  /** What to do first, and where. */
  mend?: string;
  link?: { label: string; href: string };
}

export interface Section {
  title: string;
  rows: Row[];
}

/** `good`: as it should be; `bad`: worth a look; `plain`: neither. */
export type Tone = 'good' | 'bad' | 'plain';

export interface Row {
  label: string;
  value: string;
  tone: Tone;
  /** What was tried for it, in order. */
  tries: Attempt[];
}

export interface Attempt {
  /** What was looked at. */
  where: string;
  /** What it came to. */
  outcome: string;
  tone: Tone;
}

/** A row without attempts. */
export function row(label: string, value: string, tone: Tone = 'plain', tries: Attempt[] = []): Row {
  return { label, value, tone, tries };
}

/** An address in a description, of whomever: `a@b.example`. */
const ADDRESS = /[^\s"'`<>()[\]{}|,;:=]+@[^\s"'`<>()[\]{}|,;:=]+\.[a-z]{2,}/gi;

/** A report to be sent to somebody, in plain text. */
export function reportText({ summary, sections }: Report): string {
  const parts = sections.map(({ title, rows }) => [title, ...rows.flatMap(rowLines)].join('\n'));
  const head = summary.mend === undefined ? summary.text : `${summary.text} ${summary.mend}`;
  const top = `${t('diagnosis.report.heading')}\n${t('diagnosis.report.noCustomerData')}`;
  return `${[top, head, ...parts].join('\n\n')}\n`.replace(ADDRESS, t('diagnosis.report.address'));
}

function rowLines({ label, value, tries }: Row): string[] {
  return [
    `  ${label}: ${value}`,
    ...tries.map(({ where, outcome }, index) => `    ${index + 1}. ${where} — ${outcome}`),
  ];
}
