import { afterEach, describe, expect, test } from 'vitest';
import { checkConnection } from '../../lib/doctor/check-connection.ts';
import { type Finding, isWell } from '../../lib/doctor/finding.ts';
import { type Reach, reachFault } from '../../lib/doctor/reach.ts';
import { speak } from '../speak.ts';

afterEach(() => speak('en'));

const NOW = Date.UTC(2026, 5, 1);
const DAY = 24 * 3600 * 1000;
const HTTPS = 'https://crm.example.com:8443/lookup';

function connected(validUntil: number | null, protocol: string | null = 'TLSv1.3'): Reach {
  return { state: 'connected', protocol, validUntil };
}

describe('the connection', () => {
  test.each<[string, Reach, string, Finding['state'], RegExp]>([
    ['a certificate that lasts', connected(NOW + 90 * DAY), HTTPS, 'good', /TLSv1\.3/],
    ['one that ends soon', connected(NOW + 5 * DAY), HTTPS, 'warning', /Renew/],
    ['none to read', connected(null), HTTPS, 'good', /^TLSv1\.3$/],
    ['this machine', connected(null, null), 'http://127.0.0.1:80/', 'good', /this machine/],
    ['plain HTTP', connected(null, null), 'http://10.0.0.7/', 'warning', /Not encrypted/],
  ])('%s', (_, reach, endpoint, state, says) =>
    expect(checkConnection(reach, endpoint, NOW)).toMatchObject({
      state,
      says: expect.stringMatching(says),
    }),
  );

  test.each([
    ['ENOTFOUND', /No address is known for crm\.example\.com:8443/, 'admin'],
    ['ECONNREFUSED', /refuses/, 'endpoint'],
    ['ETIMEDOUT', /does not answer/, 'network'],
    ['CERT_HAS_EXPIRED', /expired/, 'endpoint'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', /not for crm\.example\.com/, 'endpoint'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', /vouches/, 'endpoint'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', /vouches/, 'endpoint'],
    ['CERT_NOT_YET_VALID', /not valid yet/, 'endpoint'],
    ['EPROTO', /no TLS/, 'endpoint'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', /no TLS/, 'endpoint'],
    ['ECONNRESET', /No connection to/, 'network'],
    ['constructor', /No connection to/, 'network'],
  ] as const)('that fails with %s says what to do, and who does it', (code, says, mender) =>
    expect(checkConnection({ state: 'failed', fault: reachFault(code) }, HTTPS, NOW)).toEqual({
      checked: 'connection',
      state: 'bad',
      says: expect.stringMatching(says),
      mender,
    }),
  );

  test('is told in the language of whoever reads it', () => {
    speak('cs');
    expect(checkConnection({ state: 'failed', fault: 'refused' }, HTTPS, NOW).says).toMatch(/odmítá/);
  });
});

test('warnings alone leave a connector well', () => {
  const finding = (state: Finding['state']): Finding => ({ checked: 'time', state, says: '', mender: null });
  const with_ = (...states: Finding['state'][]) => [
    { connector: 'crm', name: 'CRM', endpoint: HTTPS, findings: states.map(finding) },
  ];
  expect(isWell(with_('good', 'warning'))).toBe(true);
  expect(isWell(with_('good', 'bad'))).toBe(false);
});
