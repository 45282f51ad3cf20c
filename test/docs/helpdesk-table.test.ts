import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allHelpdesks } from '../../lib/helpdesks/all-helpdesks.ts';
import { withHelpdeskTable } from '../../scripts/helpdesk-table.ts';
import { describeDesk } from '../helpdesks/describe-desk.ts';

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

test("the README's table of helpdesks is up to date (node scripts/helpdesk-table.ts writes it)", () => {
  expect(readme).toBe(withHelpdeskTable(readme, allHelpdesks));
  for (const { name } of allHelpdesks) expect(readme).toContain(`| ${name} `);
});

test('a row says where the address comes from, in order, what else is read, and how sure that is', () => {
  const desk = describeDesk({
    support: 'stable',
    requests: { ticket: { path: '/api/{id}' }, user: { path: '/user', answer: 'html' } },
    fields: {
      email: [
        { from: 'json', request: 'ticket', path: ['email'] },
        { from: 'html', request: 'user', select: '.mail' },
        { from: 'dom', select: '.customer' },
        { from: 'dom', select: '.older' },
      ],
      subject: [{ from: 'title' }],
      tags: [{ from: 'dom', select: '.tag' }],
    },
    generic: true,
  });
  const row = withHelpdeskTable(readme, [desk])
    .split('\n')
    .find((line) => line.startsWith('| Desk '));
  expect(row?.split('|').map((cell) => cell.trim())).toEqual([
    '',
    'Desk',
    "its API with the agent's session, else another of its pages, else the page, else the heuristic",
    'subject, tags',
    'stable',
    '',
  ]);
});

test('a README without the marks is refused', () => {
  expect(() => withHelpdeskTable('# Nothing', allHelpdesks)).toThrow('helpdesk-table.ts');
});
