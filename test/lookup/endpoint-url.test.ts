import { describe, expect, test } from 'vitest';
import { endpointProblem, hostPattern, isThisMachine, isUnencrypted } from '../../lib/lookup/endpoint-url.ts';

describe('endpointProblem', () => {
  test.each([
    'https://api.example.com/lookup',
    'https://api.example.com:8443/lookup?tenant=1',
    'https://api.example.com./lookup',
    'https://bücher.example/lookup',
    'https://169.254.169.254/',
    'http://localhost:3000/lookup',
    'http://crm.localhost/lookup',
    'http://crm.local/lookup',
    'http://127.0.0.1:8080/',
    'http://127.1/',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://172.31.255.255/',
    'http://192.168.1.20/',
    'http://[::1]:3000/',
    'http://[fd12:3456::1]/',
  ])('takes %s', (address) => expect(endpointProblem(address)).toBeNull());

  test.each([
    ['http://api.example.com/', 'not-https'],
    ['http://169.254.169.254/latest/meta-data', 'not-https'],
    ['http://0.0.0.0/', 'not-https'],
    ['http://8.8.8.8/', 'not-https'],
    ['http://172.15.0.1/', 'not-https'],
    ['http://172.32.0.1/', 'not-https'],
    ['http://192.168.1.com/', 'not-https'],
    ['http://10.0.0.example/', 'not-https'],
    ['http://10.example.com/', 'not-https'],
    ['http://localhost.example.com/', 'not-https'],
    ['http://mylocalhost/', 'not-https'],
    ['http://[fe80::1]/', 'not-https'],
    ['http://[::ffff:8.8.8.8]/', 'not-https'],
    ['javascript:alert(1)', 'not-https'],
    ['data:application/json,{}', 'not-https'],
    ['file:///etc/passwd', 'not-https'],
    ['ftp://files.example.com/', 'not-https'],
    ['chrome-extension://abcdefghijklmnop/options.html', 'not-https'],
    ['https://user:pass@api.example.com/', 'credentials'],
    ['https://user@api.example.com/', 'credentials'],
    ['http://user:pass@localhost/', 'credentials'],
    ['https://api.example.com:99999/', 'not-a-url'],
    ['https://', 'not-a-url'],
    ['https://*/lookup', 'not-a-url'],
    ['https://*.example.com/lookup', 'not-a-url'],
    ['api.example.com/lookup', 'not-a-url'],
    ['https://exa mple.com/', 'not-a-url'],
    ['', 'not-a-url'],
  ])('refuses %s: %s', (address, problem) => expect(endpointProblem(address)).toBe(problem));
});

test.each([
  ['https://api.example.com:8443/lookup?x=1#y', 'https://api.example.com/*'],
  ['http://127.0.0.1:41234/lookup', 'http://127.0.0.1/*'],
  ['http://[::1]:3000/', 'http://[::1]/*'],
  ['https://аpple.example/', 'https://xn--pple-43d.example/*'],
])('the permission for %s is %s', (address, pattern) => expect(hostPattern(address)).toBe(pattern));

test('plain HTTP is worth a warning, HTTPS and half an address are not', () => {
  expect(['http://localhost/', 'https://a.example/', 'http'].map(isUnencrypted)).toEqual([
    true,
    false,
    false,
  ]);
});

test.each([
  ['http://localhost:8080/x', true],
  ['http://crm.localhost/', true],
  ['https://127.8.0.1/', true],
  ['http://[::1]:3000/', true],
  ['http://localhost./', true],
  ['http://10.0.0.7/', false],
  ['http://crm.local/', false],
  ['https://localhost.example/', false],
  ['nothing', false],
])('%s is this machine: %s', (address, own) => {
  expect(isThisMachine(address)).toBe(own);
});
