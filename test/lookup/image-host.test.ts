import { describe, expect, test } from 'vitest';
import { connectorHosts } from '../../lib/lookup/connector-hosts.ts';
import { imageHostProblem, imageOrigin } from '../../lib/lookup/image-host.ts';

describe('a host for pictures', () => {
  test.each([
    ['cdn.example.com', 'https://cdn.example.com'],
    ['CDN.Example.com', 'https://cdn.example.com'],
    ['cdn.example.com:8443', 'https://cdn.example.com:8443'],
    ['cdn.example.com:443', 'https://cdn.example.com'],
    ['https://cdn.example.com', 'https://cdn.example.com'],
    ['http://localhost:8080', 'http://localhost:8080'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ])('%s is %s', (host, origin) => {
    expect(imageHostProblem(host)).toBeNull();
    expect(imageOrigin(host)).toBe(origin);
  });

  test.each([
    ['', 'not-a-host'],
    ['*.example.com', 'not-a-host'],
    ['*', 'not-a-host'],
    ['cdn.example.com/avatars', 'not-a-host'],
    ['https://cdn.example.com/', 'not-a-host'],
    ['me:pass@cdn.example.com', 'not-a-host'],
    ['cdn.example.com?x', 'not-a-host'],
    ['cdn example', 'not-a-host'],
    ['http://cdn.example.com', 'not-https'],
    ['ftp://cdn.example.com', 'not-https'],
    ['javascript:alert(1)', 'not-a-host'],
    ['data:image/png', 'not-a-host'],
  ])('%j is refused: %s', (host, problem) => {
    expect(imageHostProblem(host)).toBe(problem);
  });

  test('the browser is asked for it as for the endpoint’s host, each once', () => {
    expect(
      connectorHosts({
        endpoint: 'https://api.example.com/lookup',
        imageHosts: ['cdn.example.com:8443', 'api.example.com'],
      }),
    ).toEqual(['https://api.example.com/*', 'https://cdn.example.com/*']);
  });
});
