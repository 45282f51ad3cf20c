import { createAnswerCache } from '../../lib/lookup/answer-cache.ts';
import { diskAnswers } from '../../lib/lookup/disk-answers.ts';
import { createEndpointHealth } from '../../lib/lookup/endpoint-health.ts';
import { createLookups, type Lookups, type LookupWorld } from '../../lib/lookup/lookup.ts';
import { createLookupLog } from '../../lib/lookup/lookup-log.ts';
import { sessionAnswers } from '../../lib/lookup/session-answers.ts';
import { createVault, type Vault } from '../../lib/secrets/vault.ts';
import { cacheDatabase } from '../../lib/store/cache-database.ts';
import { desksideDatabase } from '../../lib/store/database.ts';
import { sessionArea } from './session-area.ts';

export interface TestWorld extends LookupWorld {
  vault: Vault;
  lookups: Lookups;
  clock: { now: number };
  session: ReturnType<typeof sessionArea>;
}

/** Everything real but the clock, the permission and the session: the databases of this test, and `fetch`. */
export function testWorld(changes: Partial<LookupWorld> = {}): TestWorld {
  const cache = cacheDatabase();
  const session = sessionArea();
  const clock = { now: Date.UTC(2026, 10, 21, 12) };
  const vault = createVault(desksideDatabase(), navigator.locks);
  const world: LookupWorld = {
    now: () => clock.now,
    fetch,
    online: () => true,
    hasHost: async () => true,
    vault,
    answers: createAnswerCache({ disk: diskAnswers(cache), session: sessionAnswers(session) }),
    log: createLookupLog(cache),
    health: createEndpointHealth(session),
    afterwards: async () => {},
    ...changes,
  };
  return { ...world, vault, session, clock, lookups: createLookups(world) };
}
