import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Liquid } from 'liquidjs';
import { expect, test } from 'vitest';
import { secretNames } from '../../lib/lookup/connector.ts';
import { bakedConfig } from '../../scripts/baked-config.ts';
import { deskConfig } from './config.ts';
import { billingRecords } from './endpoints/billing-data.ts';
import { secrets } from './secrets.ts';

const addresses = { desk: 'http://127.0.0.1:4001', endpoints: 'http://localhost:4002' };

test('is a config, with the addresses of the running servers in it', () => {
  const config = deskConfig(addresses);
  expect(config.helpdesks.map(({ origin, helpdesk }) => [origin, helpdesk])).toEqual([
    [addresses.desk, 'demo-desk'],
  ]);
  expect(config.ownHelpdesks.map((helpdesk) => helpdesk.id)).toEqual(['demo-desk']);
  expect(Object.fromEntries(config.connectors.map(({ id, endpoint }) => [id, endpoint]))).toEqual({
    crm: 'http://localhost:4002/crm',
    billing: 'http://localhost:4002/billing',
    loyalty: 'http://localhost:4002/loyalty',
    shipping: 'http://localhost:4002/never',
    warehouse: 'http://localhost:4002/broken',
  });
  expect(JSON.stringify(config)).not.toMatch(/\{(desk|endpoints)\}/);
});

test('has a demo secret for every secret that its connectors want, and no other', () => {
  const wanted = deskConfig(addresses).connectors.map(
    (connector) => [connector.id, secretNames(connector)] as const,
  );
  const given = Object.entries(secrets).map(([connector, named]) => [connector, Object.keys(named)]);
  expect(wanted.filter(([, names]) => names.length > 0)).toEqual(given);
});

test('is a file that a build takes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'deskside-config-'));
  const file = join(folder, 'organisation.json');
  writeFileSync(file, JSON.stringify(deskConfig(addresses)));
  expect(bakedConfig(file)).toEqual(deskConfig(addresses));
  rmSync(folder, { recursive: true });
});

test.each([
  ['eleni@taverna-thalassa.example', 'light red', '€1,284.50 overdue', 3],
  ['jan.novak@kavarna-morava.example', 'light yellow', '€372.50 to pay', 3],
  ['lena.fischer@tidewater.example', 'light green', 'Nothing to pay', 1],
  ['rutger@dewit-catering.example', 'light green', 'No invoices yet.', 0],
])('the billing template shows %s', (email, light, words, rows) => {
  const liquid = new Liquid({ ownPropertyOnly: true, outputEscape: 'escape', strictFilters: true });
  const template = deskConfig(addresses).connectors.find(({ id }) => id === 'billing')?.template ?? '';
  const output: string = liquid.parseAndRenderSync(template, { data: billingRecords[email] });
  expect(output).toContain(light);
  expect(output).toContain(words);
  expect(output.match(/<tr><td>/g) ?? []).toHaveLength(rows);
});
