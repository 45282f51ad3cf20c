import { expect } from 'vitest';
import { connectorSchema } from '../../../lib/lookup/connector.ts';
import { hostPattern } from '../../../lib/lookup/endpoint-url.ts';
import { attack } from '../attack.ts';

const CONNECTOR = { id: 'crm', name: 'CRM', endpoint: 'https://crm.example/lookup' };

/** What a config says of a connector that has this in it: each fault's key and words; empty where it takes it. */
function faultsOf(changes: object): string[] {
  const read = connectorSchema.safeParse({ ...CONNECTOR, ...changes });
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const REFUSED = [
  { id: '14.1', endpoint: 'http://169.254.169.254/latest/meta-data' },
  { id: '14.2', endpoint: 'https://user:pass@crm.example/' },
  { id: '14.3', endpoint: 'https://crm.example:99999/' },
  { id: '14.5', endpoint: 'http://crm.example./lookup' },
  { id: '14.6', endpoint: 'javascript:alert(1)' },
  { id: '14.7', endpoint: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop/sidebar.html' },
  { id: '14.7', endpoint: 'moz-extension://6bd0e7ac-2c47-4a7b-8b43-4f40a0b3a111/sidebar.html' },
] as const;

for (const { id, endpoint } of REFUSED)
  attack(id, () => expect(faultsOf({ endpoint })).toEqual([expect.stringMatching(/^endpoint: ./)]), {
    of: endpoint,
  });

attack('14.4', () => {
  const endpoint = 'https://аpple.example/';
  expect(faultsOf({ endpoint })).toEqual([]);
  expect(hostPattern(endpoint)).toBe('https://xn--pple-43d.example/*');
});

attack('14.5', () => expect(faultsOf({ endpoint: 'https://crm.example./lookup' })).toEqual([]), {
  of: 'over HTTPS',
});

attack('14.8', () => {
  const headers = [{ name: 'X-Team', value: 'one\r\nX-Evil: two' }];
  expect(faultsOf({ headers })).toEqual([expect.stringMatching(/^headers\.0\.value: ./)]);
});

const NAMES = [
  { id: '14.9', name: 'Host' },
  { id: '14.10', name: 'User-Agent' },
  { id: '14.11', name: 'X-Schlüssel' },
] as const;

for (const { id, name } of NAMES)
  attack(id, () => {
    const headers = [{ name, value: 'x' }];
    expect(faultsOf({ headers })).toEqual([expect.stringMatching(/^headers\.0\.name: ./)]);
  });
