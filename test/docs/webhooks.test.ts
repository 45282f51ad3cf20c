import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EVENT_NAMES } from '../../lib/webhooks/all-events.ts';
import { COMPARISONS, CONDITION_SUBJECTS } from '../../lib/webhooks/conditions.ts';
import { DEFAULT_PER_MINUTE, ruleSchema } from '../../lib/webhooks/rule.ts';
import { ruleSecretNames } from '../../lib/webhooks/rule-secrets.ts';
import { codeBlocks } from './code-blocks.ts';

const page = readFileSync('docs/webhooks.md', 'utf8');
const rules = codeBlocks(page, 'json').map((text) => JSON.parse(text) as { id: string });

describe.each(rules)('the rule $id of the docs', (json) => {
  test('is one', () => {
    expect(ruleSchema.safeParse(json).error?.issues).toBeUndefined();
  });

  test('wants secrets that the docs name', () => {
    for (const name of ruleSecretNames(ruleSchema.parse(json))) expect(page).toContain(`\`${name}\``);
  });
});

test('the rules of the docs show every format, method, authorisation and sender there is', () => {
  const parsed = rules.map((json) => ruleSchema.parse(json));
  const shown = (values: string[]) => [...new Set(values)].sort();
  expect(shown(parsed.map(({ request }) => request.format))).toEqual(['form', 'json', 'xml']);
  expect(shown(parsed.map(({ sender }) => sender.who))).toEqual(['assignee', 'everyone', 'flag']);
  const authorisations = shown(parsed.map(({ request }) => request.authorisation.type));
  expect(authorisations).toEqual(['api-key', 'basic', 'bearer', 'none']);
  for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) expect(page).toContain(`\`${method}\``);
});

test('every event has its line, and nothing else has', () => {
  expect(firstCells('Events')).toEqual(EVENT_NAMES);
});

test('every event has its mark', () => {
  const marks = page.slice(page.indexOf('| Mark'), page.indexOf('Where a helpdesk does not show'));
  for (const name of EVENT_NAMES) expect(marks).toContain(`\`${name}\``);
});

test('everything that a condition looks at has its line, and every comparison is named', () => {
  expect(firstCells('Conditions')).toEqual(CONDITION_SUBJECTS);
  for (const comparison of COMPARISONS) expect(section('Conditions')).toContain(`\`${comparison}\``);
});

test('the numbers of the docs are the numbers', () => {
  expect(page).toContain(`\`perMinute\` (${DEFAULT_PER_MINUTE})`);
});

/** The names in backticks that begin the rows of a section's table. */
function firstCells(heading: string): string[] {
  return [...section(heading).matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name);
}

function section(heading: string): string {
  const from = page.indexOf(`\n## ${heading}\n`);
  return page.slice(from, page.indexOf('\n## ', from + 1));
}
