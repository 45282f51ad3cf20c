/** Writes the README's table of helpdesks from their descriptions: `node scripts/helpdesk-table.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allHelpdesks } from '../lib/helpdesks/all-helpdesks.ts';
import type { Helpdesk, Strategy } from '../lib/helpdesks/helpdesk.ts';

const README = join(import.meta.dirname, '../README.md');
const BEGIN = '<!-- helpdesks: written by scripts/helpdesk-table.ts -->';
const END = '<!-- /helpdesks -->';

/** What is read besides the address, in the order of the table. */
const FIELDS: Record<Exclude<keyof Helpdesk['fields'], 'email' | keyof typeof REPLY>, string> = {
  name: 'name',
  others: 'other addresses',
  number: 'number',
  subject: 'subject',
  status: 'status',
  priority: 'priority',
  tags: 'tags',
  assignee: 'assignee',
  agent: 'agent',
  createdAt: 'created',
  updatedAt: 'updated',
  parentId: 'parent',
};
const REPLY = { replySide: 'author', replyAuthor: 'author', replyId: 'id', replyAt: 'time' };

const SUPPORT: Record<Helpdesk['support'], string> = {
  verified: 'verified on the product itself',
  stable: 'stable',
  experimental: 'experimental',
};

/** A README with its table of helpdesks brought up to date. Throws where the marks around it are missing. */
export function withHelpdeskTable(readme: string, helpdesks: readonly Helpdesk[]): string {
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`No "${BEGIN}" … "${END}" in the README.`);
  return `${readme.slice(0, begin + BEGIN.length)}\n\n${helpdeskTable(helpdesks)}\n\n${readme.slice(end)}`;
}

/** One row for each helpdesk, by name; the one for any page comes last. */
function helpdeskTable(helpdesks: readonly Helpdesk[]): string {
  const sorted = [...helpdesks].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en'));
  const rows = sorted.map((helpdesk) => [
    helpdesk.name,
    addressFrom(helpdesk),
    otherFields(helpdesk),
    SUPPORT[helpdesk.support],
  ]);
  return aligned([['Helpdesk', "Customer's address from", 'Besides', 'Support'], ...rows]);
}

function rank({ id }: Helpdesk): number {
  return id === 'generic' ? 1 : 0;
}

/** In the order in which they are asked. */
function addressFrom({ fields, requests, generic }: Helpdesk): string {
  const named = (fields.email ?? []).map((strategy) => sourceOf(strategy, requests));
  const sources = [...new Set([...named, ...(generic ? ['the heuristic'] : [])])];
  return sources.join(', else ');
}

function sourceOf(strategy: Strategy, requests: Helpdesk['requests']): string {
  switch (strategy.from) {
    case 'json':
      return requests[strategy.request]?.credential
        ? 'its API, where the admin allows its cookie'
        : "its API with the agent's session";
    case 'html':
      return 'another of its pages';
    case 'url':
      return 'the URL';
    case 'setting':
      return 'a setting';
    case 'dom':
    case 'pair':
    case 'title':
      return 'the page';
  }
}

function otherFields({ fields }: Helpdesk): string {
  const reply = [...new Set(known(REPLY, fields))].join(', ');
  const names = [...known(FIELDS, fields), ...(reply === '' ? [] : [`last reply (${reply})`])];
  return names.join(', ') || '–';
}

function known(names: Record<string, string>, fields: Record<string, Strategy[] | undefined>): string[] {
  return Object.keys(names).flatMap((field) =>
    (fields[field] ?? []).length > 0 ? (names[field] ?? []) : [],
  );
}

function aligned(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

if (import.meta.main) writeFileSync(README, withHelpdeskTable(readFileSync(README, 'utf8'), allHelpdesks));
