import { createAnswerCache } from '../../../lib/lookup/answer-cache.ts';
import type { Connector } from '../../../lib/lookup/connector.ts';
import type { About } from '../../../lib/lookup/dialect.ts';
import { createEndpointHealth } from '../../../lib/lookup/endpoint-health.ts';
import { createLookups } from '../../../lib/lookup/lookup.ts';
import { sessionAnswers } from '../../../lib/lookup/session-answers.ts';
import { sessionArea } from '../../lookup/session-area.ts';

/** What the endpoint answers to a request at a time, in milliseconds since the epoch. */
export type EndpointAt = (at: number) => Response;

/** How long an answer takes, in virtual milliseconds. */
const LATENCY = 80;

/** One agent's browser: Deskside's own lookups, cache, circuit and coalescing, under a clock that only the simulation moves. Nothing leaves this process. */
export interface AgentBrowser {
  /** Tabs show these customers at the same moment; resolves when all have what they get. */
  show(customers: string[], at: number): Promise<void>;
}

/**
 * `connector` decides what is kept. Answers lie in memory where a browser has IndexedDB; the code that decides over them is the real one. A vault without secrets, a log that keeps nothing:
 * neither asks endpoints.
 */
export function agentBrowser(connector: Connector, endpoint: EndpointAt): AgentBrowser {
  const clock = { now: 0 };
  const gate = burstGate();
  const memory = sessionAnswers(sessionArea());
  const answers = createAnswerCache({ disk: memory, session: memory });
  const lookups = createLookups({
    now: () => clock.now,
    fetch: async () => {
      const asked = clock.now;
      await gate.opened();
      clock.now = asked + LATENCY;
      return endpoint(asked);
    },
    online: () => true,
    hasHost: async () => true,
    vault: { open: async () => ({ state: 'missing' }), mark: async () => '' },
    answers: {
      ...answers,
      get: async (slots, now) => {
        const kept = await answers.get(slots, now);
        gate.looked();
        return kept;
      },
    },
    log: {
      write: async () => {},
      note: async () => {},
      read: async () => [],
      stats: async () => null,
      forget: async () => {},
      forgetBodies: async () => {},
    },
    health: createEndpointHealth(sessionArea()),
    afterwards: async () => {},
  });
  return {
    async show(customers, at) {
      clock.now = at;
      gate.begin(customers.length);
      const asked = customers.map((email) =>
        lookups.lookup({ connector, about: aboutCustomer(email), refresh: false }),
      );
      await Promise.all(asked);
      await new Promise(setImmediate);
    },
  };
}

/** Requests of one moment are answered only after all of its lookups have looked into the cache: they are under way at the same time. */
function burstGate() {
  let missing = 0;
  let gate = Promise.withResolvers<void>();
  return {
    begin(lookups: number) {
      missing = lookups;
      gate = Promise.withResolvers();
    },
    looked() {
      missing -= 1;
      if (missing === 0) setImmediate(gate.resolve);
    },
    opened: () => gate.promise,
  };
}

function aboutCustomer(email: string): About {
  return {
    email,
    others: [],
    ticket: { id: email, subject: 'Where is my order?', agent: 'agent@fleet.example' },
    helpdesk: { id: 'zendesk', origin: 'https://fleet.zendesk.com' },
    workspace: 'fleet',
  };
}
