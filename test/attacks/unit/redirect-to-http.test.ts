import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, beforeAll, expect } from 'vitest';
import { connectorSchema } from '../../../lib/lookup/connector.ts';
import { type Canary, startCanary } from '../../faults/canary-server.ts';
import { startTlsServer, type TlsServer } from '../../faults/tls-server.ts';
import { about } from '../../lookup/sample.ts';
import { testWorld } from '../../lookup/world.ts';
import '../../store/fresh-databases.ts';
import { attack } from '../attack.ts';

const trusted = getCACertificates();
let canary: Canary;
let secure: TlsServer;

beforeAll(async () => {
  canary = await startCanary();
  secure = await startTlsServer(`http://127.0.0.1:${canary.port}/found`);
  setDefaultCACertificates([...trusted, secure.cert]);
});
afterAll(async () => {
  setDefaultCACertificates(trusted);
  await Promise.all([secure?.close(), canary?.close()]);
});

attack('2.3', async () => {
  const connector = connectorSchema.parse({ id: 'crm', name: 'CRM', endpoint: `${secure.url}/lookup` });
  const got = await testWorld().lookups.lookup({ connector, about: about(), refresh: false });
  expect(got?.answer).toMatchObject({ reason: 'redirect' });
  expect(secure.requests).toEqual(['/lookup']);
  expect(canary.hits).toEqual([]);
});
