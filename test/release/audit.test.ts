import { expect, test } from 'vitest';
import { readAudit } from '../../scripts/release/audit.ts';

const report = (counts: object) =>
  JSON.stringify({ auditReportVersion: 2, metadata: { vulnerabilities: counts } });

test('packages without anything moderate or worse are clean', () => {
  expect(readAudit(report({ info: 1, low: 2, moderate: 0, high: 0, critical: 0, total: 3 }))).toEqual({
    is: 'clean',
  });
});

test.each(['moderate', 'high', 'critical'])('one of severity %s is vulnerable', (level) => {
  expect(readAudit(report({ low: 0, [level]: 1 }))).toEqual({
    is: 'vulnerable',
    counts: { low: 0, [level]: 1 },
  });
});

test.each([
  [
    'a registry that has no audit',
    '{"message": "405 Method Not Allowed", "statusCode": 405, "error": {"summary": ""}}',
    '405 Method Not Allowed',
  ],
  ['no network', '{"error": {"code": "ENOTFOUND", "summary": "getaddrinfo failed"}}', 'getaddrinfo failed'],
  ['nothing at all', '', 'npm gave no report'],
])('%s is no news, neither good nor bad', (_, stdout, why) => {
  expect(readAudit(stdout)).toEqual({ is: 'unasked', why });
});
