import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BADGE_COLORS, readBadge } from '../../lib/lookup/badge.ts';
import { buildRequest } from '../../lib/lookup/build-request.ts';
import { connectorSchema } from '../../lib/lookup/connector.ts';
import { type About, requestBody, SECRET_HEADERS } from '../../lib/lookup/dialect.ts';
import { failureText } from '../../lib/lookup/failure-text.ts';
import { LARGEST_BODY } from '../../lib/lookup/read-body.ts';
import { DEEPEST, MOST_VALUES } from '../../lib/lookup/read-json.ts';
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
  const named = codeBlock(markdown, 'http').match(/^[\w-]+(?=: )/gm);
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
  ].map(({ title }) => title);
  const documented = [...markdown.matchAll(/^\| \*\*(.+?)\*\* +\|/gm)].map((match) => match[1]);
  expect(documented).toEqual(titles);
});
