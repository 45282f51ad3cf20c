import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { buildRequest } from '../../lib/lookup/build-request.ts';
import type { Connector } from '../../lib/lookup/connector.ts';
import { curlCommand } from '../../lib/lookup/curl.ts';
import { failureReport } from '../../lib/lookup/failure-report.ts';
import { lookupFacts } from '../../lib/lookup/lookup-facts.ts';
import { about, connector } from './sample.ts';

const AT = Date.UTC(2026, 10, 21, 12, 30);
const stats = { lookups: 50, p50: 84.4, p95: 240, errorRate: 0.04 };

describe('the curl command', () => {
  const command = (changes: Partial<Connector> = {}, subject = 'Where\'s my `order`? $HOME\n"now"') =>
    curlCommand(buildRequest(connector(changes), about({ ticket: { id: '4711', subject } })));

  test('is, to a shell, exactly the request that is sent', () => {
    const asked = connector({ headers: [{ name: 'X-Team', value: "it's us" }], timeoutSeconds: 4 });
    const seen = about({ ticket: { id: '4711', subject: 'Where\'s my `order`? $HOME\n"now"' } });
    const request = buildRequest(asked, seen);
    const words = execFileSync('sh', ['-c', `curl() { printf '%s\\0' "$@"; }\n${curlCommand(request)}`]);
    expect(words.toString().split('\0').slice(0, -1)).toEqual([
      '-i',
      '--max-time',
      '4',
      request.url,
      ...Object.entries(request.headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]),
      '-d',
      request.body,
    ]);
  });

  test('names secrets and holds none', () =>
    expect(command({ secretHeader: 'X-API-Key' })).toContain("-H 'X-API-Key: {secret.key}'"));

  test("says where the agent's own login is missing from it", () => {
    expect(command({ credentials: 'include' })).toMatch(/^# .*own login.*\ncurl /);
    expect(command()).toMatch(/^curl /);
  });
});

describe('the report', () => {
  const asked = connector({
    endpoint: 'https://crm.example.com/lookup?team=canary-query',
    secretHeader: 'X-API-Key',
    headers: [{ name: 'X-Tenant', value: 'canary-tenant' }],
  });
  const seen = about({ others: ['bob@example.com'] });
  const { lines } = lookupFacts(asked, seen, { version: '0.1.0', stats });
  const report = failureReport(
    {
      answer: { status: 'error', reason: 'http', mender: 'endpoint', http: 503 },
      at: AT,
      durationMs: 240.6,
    },
    { lines },
  );

  test('says what happened, when, who can mend it, and where', () =>
    expect(report).toBe(
      [
        'A lookup failed. This report holds no customer data.',
        '',
        'What happened: Error 503. The endpoint failed. Try again in a moment.',
        "Who can mend it: The endpoint's owner can mend this.",
        'When: 2026-11-21T12:30:00.000Z',
        'HTTP status: 503',
        'Took: 241 ms',
        'Deskside: 0.1.0',
        'Helpdesk: zendesk',
        'Connector: CRM (crm), dialect deskside',
        'Endpoint: POST https://crm.example.com/lookup',
        'Headers: Content-Type, Accept, X-Tenant, X-API-Key (secret key)',
        'Time limit: 3 s',
        'Last 50 lookups: 4 % failed, half within 84 ms, 95 % within 240 ms',
      ].join('\n'),
    ));

  test.each(['ana@example.com', 'bob@', '4711', 'order', 'sam@desk', 'acme', 'canary'])(
    'holds nothing of the customer, the ticket, the agent or the connector’s values: %s',
    (value) => expect(report).not.toContain(value),
  );

  test('of a timeout has no HTTP status', () =>
    expect(
      failureReport({ answer: { status: 'timeout', seconds: 3 }, at: AT, durationMs: 3001 }, { lines }),
    ).not.toContain('HTTP status'));
});
