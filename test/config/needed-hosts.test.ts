import { expect, test } from 'vitest';
import { configSchema } from '../../lib/config/config.ts';
import { isUnused, neededHosts } from '../../lib/config/needed-hosts.ts';
import type { OrganisationSource } from '../../lib/config/organisation.ts';
import { connector } from '../lookup/sample.ts';

const config = configSchema.parse({
  version: 2,
  connectors: [connector({ endpoint: 'https://crm.example/lookup', imageHosts: ['cdn.example'] })],
  helpdesks: [{ origin: 'https://desk.example', helpdesk: 'zendesk' }],
});
const file: OrganisationSource = { kind: 'url', url: 'https://desk.example/deskside.json', by: 'agent' };

test('what a config needs is each host of its endpoints, pictures and sites once, and the host that it comes from', () => {
  const own = ['https://crm.example/*', 'https://cdn.example/*', 'https://desk.example/*'];
  expect(neededHosts(config)).toEqual(own);
  expect(neededHosts(config, file)).toEqual(own);
  expect(neededHosts(config, { ...file, url: 'https://it.example/deskside.json' })).toEqual([
    ...own,
    'https://it.example/*',
  ]);
});

test('a host that the config comes from is not given back with the last site there', () => {
  const without = { ...config, helpdesks: [] };
  expect(isUnused('https://desk.example', without)).toBe(true);
  expect(isUnused('https://desk.example', without, file)).toBe(false);
});
