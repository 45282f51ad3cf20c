import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EVENT_NAMES } from '../../lib/webhooks/all-events.ts';
import { COMPARISONS, CONDITION_SUBJECTS } from '../../lib/webhooks/conditions.ts';
import { TIMEOUT_SECONDS } from '../../lib/webhooks/deliver.ts';
import type { Escape } from '../../lib/webhooks/delivery.ts';
import { MOST_AT_ONCE } from '../../lib/webhooks/drain.ts';
import { escapeText } from '../../lib/webhooks/escapes.ts';
import { EFFECT } from '../../lib/webhooks/loop-guard.ts';
import { LARGEST_LOG, MOST_ENDED } from '../../lib/webhooks/retention.ts';
import { DEFAULT_PER_MINUTE, ruleSchema } from '../../lib/webhooks/rule.ts';
import { ruleSecretNames } from '../../lib/webhooks/rule-secrets.ts';
import { mostTries, nextDue } from '../../lib/webhooks/schedule.ts';
import { TAG_NAMES } from '../../lib/webhooks/tags.ts';
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

test('every tag has its line, and nothing else has', () => {
  const table = page.slice(page.indexOf('<!-- tags -->'), page.indexOf('<!-- /tags -->'));
  const named = [...table.matchAll(/^\|([^|]*)\|/gm)].flatMap(
    ([, cell = '']) => cell.match(/(?<=\{)[a-z_]+(?=\})/g) ?? [],
  );
  expect(named.sort()).toEqual([...TAG_NAMES].sort());
});

test('the example of each place is how a value is written there', () => {
  const rows = page.matchAll(
    /^\| (a path|inside a JSON|alone in JSON|XML|a value of a form).*?\| `([^|]*)`[^|`]*\|$/gm,
  );
  const shown = Object.fromEntries([...rows].map(([, where = '', text = '']) => [where, text]));
  const write = (as: Escape) => escapeText(as, '5" & <b>');
  expect(shown).toEqual({
    'a path': write('path'),
    'inside a JSON': write('json-string'),
    'alone in JSON': write('json-value'),
    XML: write('xml'),
    'a value of a form': write('form'),
  });
});

test('the numbers of the docs are the numbers', () => {
  const numbers = [
    `\`perMinute\` (${DEFAULT_PER_MINUTE})`,
    `makes ${mostTries('half-hourly')} attempts`,
    `within ${TIMEOUT_SECONDS} seconds`,
    `At most ${MOST_AT_ONCE} requests`,
    `For ${EFFECT / 60_000} minutes after`,
    `at most ${MOST_ENDED} or ${LARGEST_LOG / 1_000_000} MB`,
  ];
  for (const number of numbers) expect(page).toContain(number);
  expect(waits('standard-webhooks')).toEqual([
    5,
    300,
    ...[0.5, 2, 5, 10, 14, 20, 24].map((hours) => hours * 3600),
  ]);
});

/** The seconds between attempts. */
function waits(retry: 'standard-webhooks'): number[] {
  return Array.from(
    { length: mostTries(retry) - 1 },
    (_, index) => (nextDue(retry, { tries: index + 1, now: 0 }) ?? 0) / 1000,
  );
}

/** The names in backticks that begin the rows of a section's table. */
function firstCells(heading: string): string[] {
  return [...section(heading).matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name);
}

function section(heading: string): string {
  const from = page.indexOf(`\n## ${heading}\n`);
  return page.slice(from, page.indexOf('\n## ', from + 1));
}
