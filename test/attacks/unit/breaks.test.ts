import { afterAll, beforeAll, expect } from 'vitest';
import { connectorSchema } from '../../../lib/lookup/connector.ts';
import { type FaultServer, startFaultServer } from '../../faults/fault-server.ts';
import { about } from '../../lookup/sample.ts';
import { testWorld } from '../../lookup/world.ts';
import '../../store/fresh-databases.ts';
import { attack } from '../attack.ts';

let faults: FaultServer;
beforeAll(async () => {
  faults = await startFaultServer();
});
afterAll(() => faults?.close());

const BREAKS = [
  { id: '7.7', after: '0', seconds: 30 },
  { id: '7.8', after: '1000000000', seconds: 3600 },
  { id: '7.9', after: 'Sun, 22 Nov 2020 08:00:00 GMT', seconds: 30 },
] as const;

for (const { id, after, seconds } of BREAKS)
  attack(
    id,
    async () => {
      faults.requests.length = 0;
      const world = testWorld();
      const endpoint = `${faults.url}/limited?after=${encodeURIComponent(after)}`;
      const connector = connectorSchema.parse({ id: 'crm', name: 'CRM', endpoint });
      const ask = () => world.lookups.lookup({ connector, about: about(), refresh: false });
      await ask();
      const until = world.clock.now + seconds * 1000;
      expect((await ask())?.answer).toMatchObject({ reason: 'rate-limited', until });
      world.clock.now = until - 1;
      await ask();
      expect(faults.requests).toHaveLength(1);
      world.clock.now = until;
      await ask();
      expect(faults.requests).toHaveLength(2);
    },
    { of: 'how long' },
  );
