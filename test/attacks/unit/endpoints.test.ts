import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectorSchema } from '../../../lib/lookup/connector.ts';
import '../../store/fresh-databases.ts';
import { about } from '../../lookup/sample.ts';
import { testWorld } from '../../lookup/world.ts';
import { attack } from '../attack.ts';
import { type RunningServers, startAttackServers } from '../attack-servers.ts';
import { BODY_ATTACKS } from '../body-attacks.ts';
import { CONNECTION_ATTACKS } from '../connection-attacks.ts';
import { nameOf } from '../endpoint-attack.ts';

let servers: RunningServers;
beforeAll(async () => {
  servers = await startAttackServers();
});
afterAll(() => servers?.close());

for (const each of [...CONNECTION_ATTACKS, ...BODY_ATTACKS])
  attack(
    each.id,
    async () => {
      const asked = connectorSchema.parse({
        id: 'crm',
        name: nameOf(each),
        endpoint: each.at(servers.at),
        timeoutSeconds: each.hangs === true ? 1 : 10,
        ...each.connector,
      });
      const before = servers.faults.requests.length;
      const world = testWorld();
      const got = await world.lookups.lookup({ connector: asked, about: about(), refresh: false });
      expect(got?.answer).toMatchObject(each.answer);
      expect(servers.faults.requests.length).toBeLessThanOrEqual(before + 1);
      if (each.hangs === true) {
        if (each.id === '6.1') await new Promise((resolve) => setTimeout(resolve, 700));
        expect(await world.lookups.cached([{ connector: asked, about: about() }])).toEqual({});
      }
    },
    each.of === undefined ? {} : { of: each.of },
  );

test('nobody was asked whom an endpoint named, and nothing was sent over a connection that nobody vouches for', () => {
  expect(servers.canary.hits).toEqual([]);
  expect(servers.untrusted.requests).toEqual([]);
});
