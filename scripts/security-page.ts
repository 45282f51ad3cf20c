/** Writes the tables of docs/security.md from the attack list: `node scripts/security-page.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_ENTRIES } from '../test/attacks/all-entries.ts';
import type { AttackCase, Entry, Where } from '../test/attacks/entry.ts';

const PAGE = join(import.meta.dirname, '../docs/security.md');
const BEGIN = '<!-- attacks: written by scripts/security-page.ts -->';
const END = '<!-- /attacks -->';

const PLACES: Record<Where, string> = { unit: 'unit', chromium: 'Chromium', firefox: 'Firefox' };

/** A page with its tables brought up to date. Throws where the marks around them are missing. */
export function withAttackTables(page: string): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`No "${BEGIN}" … "${END}" in the page.`);
  return `${page.slice(0, begin + BEGIN.length)}\n\n${ALL_ENTRIES.map(section).join('\n\n')}\n\n${page.slice(end)}`;
}

function section({ number, title, cases }: Entry): string {
  const rows = Object.entries<AttackCase | undefined>(cases).flatMap(([id, found]) =>
    found === undefined ? [] : [row(id, found)],
  );
  return [
    `### ${number}. ${title}`,
    '',
    '| Case | What is done | What holds | Shown in |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function row(id: string, { does, holds, where }: AttackCase): string {
  const cells = [id, does, holds, where.map((place) => PLACES[place]).join(', ')];
  return `| ${cells.map((text) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;')).join(' | ')} |`;
}

if (import.meta.main) writeFileSync(PAGE, withAttackTables(readFileSync(PAGE, 'utf8')));
