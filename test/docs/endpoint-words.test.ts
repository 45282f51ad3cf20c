import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BADGE_COLORS, readBadge } from '../../lib/lookup/badge.ts';
import { buildRequest } from '../../lib/lookup/build-request.ts';
import { checkConnector } from '../../lib/lookup/check-connector.ts';
import { DEFAULT_LIMIT, FAILURES_TO_PAUSE, LONGEST_PAUSE, SHORTEST_PAUSE } from '../../lib/lookup/circuit.ts';
import { connectorSchema } from '../../lib/lookup/connector.ts';
import { type About, requestBody, SECRET_HEADERS } from '../../lib/lookup/dialect.ts';
import { failureText } from '../../lib/lookup/failure-text.ts';
import { parseAnswer } from '../../lib/lookup/parse-answer.ts';
import { PLACEHOLDER_NAMES } from '../../lib/lookup/placeholders.ts';
import { LARGEST_BODY } from '../../lib/lookup/read-body.ts';
import { DEEPEST, MOST_VALUES } from '../../lib/lookup/read-json.ts';
import { LONGEST_WAIT, retryAt } from '../../lib/lookup/retry-after.ts';
import { DEFAULT_TTL_BOUNDS } from '../../lib/lookup/ttl.ts';
import { codeBlock } from './code-blocks.ts';

const markdown = readFileSync(join(import.meta.dirname, '../../docs/endpoint.md'), 'utf8');
const about: About = {
  email: 'jan.novak@example.com',
  others: [],
  ticket: { id: '1042', subject: 'Two bags short in Tuesday’s delivery', agent: 'mia@example.com' },
  helpdesk: { id: 'zendesk', origin: 'https://acme.zendesk.com' },
  workspace: 'harbour-finch',
};
const connector = connectorSchema.parse({
  id: 'crm',
  name: 'CRM',
  endpoint: 'https://api.example.com/lookup',
  secretHeader: SECRET_HEADERS.deskside,
});

test('the request of the docs is the one that is sent', () => {
  const request = buildRequest(connector, about);
  expect(JSON.parse(codeBlock(markdown, 'json', '"source"'))).toEqual(JSON.parse(request.body));
  const named = codeBlock(markdown, 'http', 'POST /lookup').match(/^[\w-]+(?=: )/gm);
  expect(named).toEqual(Object.keys(request.headers));
});

test.each(['disqua', 'initdesk'] as const)('the table names every key of the dialect %s', (dialect) => {
  const row = markdown.split('\n').find((line) => line.startsWith(`| \`${dialect}\``)) ?? '';
  for (const key of Object.keys(requestBody({ ...connector, dialect }, about)))
    expect(row).toContain(`\`${key}\``);
  expect(row).toContain(`\`${SECRET_HEADERS[dialect]}\``);
});

test('the badge answer of the docs is read as it stands', () => {
  const { badge, notes } = readBadge(JSON.parse(codeBlock(markdown, 'json', '"badge_color"')));
  expect(notes).toEqual([]);
  expect(badge).toMatchObject({ customerId: '10482', label: 'Business customer', color: 'green' });
  const colors = markdown.split('\n').find((line) => line.startsWith('| `badge_color`'));
  for (const color of BADGE_COLORS) expect(colors).toContain(`\`${color}\``);
});

test('the limits of the docs are the limits', () => {
  expect(markdown).toContain(
    `${LARGEST_BODY / 1_000_000} MB after decompression, ${DEEPEST} levels deep, ${MOST_VALUES.toLocaleString('en')} values`,
  );
  expect(markdown).toContain(`**Time**: ${connector.timeoutSeconds} seconds`);
  expect(markdown).toContain(`${connector.cache.hours} hours (default)`);
});

test('the statuses of the docs are the words that agents see', () => {
  const titles = [
    failureText({ status: 'not_found', http: 200 }),
    failureText({ status: 'error', reason: 'http', mender: 'endpoint', http: 503 }),
    failureText({ status: 'error', reason: 'redirect', mender: 'admin' }),
    failureText({ status: 'timeout', seconds: 3 }),
    failureText({ status: 'error', reason: 'rate-limited', mender: 'endpoint' }),
    failureText({ status: 'error', reason: 'paused', mender: 'endpoint' }),
  ].map(({ title }) => title);
  const documented = [...markdown.matchAll(/^\| \*\*(.+?)\*\* +\|/gm)].map((match) => match[1]);
  expect(documented).toEqual(titles);
});

describe('placeholders', () => {
  const endpoint = codeBlock(markdown, 'text', 'https://').trim();
  const body = codeBlock(markdown, 'json', '{email}');

  test('the examples of the docs are taken as they stand, and are sent filled', () => {
    const checked = checkConnector({ id: 'crm', name: 'CRM', endpoint, body });
    if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
    const seen = { ...about, ticket: { id: '1042', status: 'open' } };
    const request = buildRequest(checked.connector, seen);
    expect(request.url).toBe('https://api.example.com/v2/customers/jan.novak%40example.com?ticket=1042');
    expect(JSON.parse(request.body)).toEqual({
      query: 'query ($mail: String!) { customer(mail: $mail) { name plan } }',
      variables: { mail: 'jan.novak@example.com', status: 'open' },
    });
  });

  test('the table names every placeholder, and no other', () => {
    const documented = [...markdown.matchAll(/^\| `\{([a-z_]+)\}`/gm)].map((match) => match[1]);
    expect(documented).toEqual(PLACEHOLDER_NAMES);
  });
});

test('the answer of the docs that says how long it holds is read as it stands', () => {
  const text = codeBlock(markdown, 'json', '"ttl_seconds"');
  const { answer, notes } = parseAnswer({ kind: 'response', http: 200, contentType: '', text }, connector);
  expect(answer).toMatchObject({ status: 'found', ttlSeconds: 900 });
  expect(notes).toEqual([]);
  const { min, max } = DEFAULT_TTL_BOUNDS;
  expect(markdown).toContain(`from ${min} to ${max / 86_400} days`);
});

test('the answer of the docs that wants a break gets it, and the numbers of the docs are the numbers', () => {
  const block = codeBlock(markdown, 'http', '429');
  const seconds = /^Retry-After: (.+)$/m.exec(block)?.[1] ?? '';
  const at = Date.UTC(2026, 10, 21);
  expect(retryAt(seconds, at)).toBe(at + 20_000);
  expect([DEFAULT_LIMIT, SHORTEST_PAUSE]).toEqual([30_000, 30_000]);
  expect([FAILURES_TO_PAUSE, LONGEST_PAUSE, LONGEST_WAIT]).toEqual([5, 300_000, 3_600_000]);
  expect(markdown).toContain(`fails ${FAILURES_TO_PAUSE} times in a row`);
  expect(markdown).toContain(`up to ${LONGEST_PAUSE / 60_000} minutes`);
});
