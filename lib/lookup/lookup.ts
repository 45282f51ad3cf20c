import type { Vault } from '../secrets/vault.ts';
import type { TimedAnswer } from './answer.ts';
import type { AnswerCache } from './answer-cache.ts';
import { type AskWorld, ask, timedAnswer } from './ask.ts';
import { type CacheSlot, cacheSlot } from './cache-slot.ts';
import { type Connector, secretNames } from './connector.ts';
import type { About } from './dialect.ts';
import type { OpenSecret } from './fill-secrets.ts';
import { logEntry } from './log-entry.ts';
import type { LookupLog } from './lookup-log.ts';

export interface LookupWorld extends Omit<AskWorld, 'openSecret'> {
  vault: Pick<Vault, 'open' | 'mark'>;
  answers: AnswerCache;
  log: LookupLog;
}

export interface LookupAsk {
  connector: Connector;
  about: About;
}

export interface Lookups {
  /**
   * The answer about one customer: a fresh one from the cache, else the endpoint's. `refresh` asks the endpoint whatever the cache holds. However many ask the same at
   * once, one request goes out, and one row into the log. `null`: the connector is switched off, and nothing was asked. Rejects never.
   */
  lookup(ask: LookupAsk & { refresh: boolean }): Promise<TimedAnswer | null>;
  /** What the cache already holds, fresh or expired, by connector id. Asks nobody. */
  cached(asks: LookupAsk[]): Promise<Record<string, TimedAnswer>>;
  /**
   * For whoever is about to delete what was kept of one connector, or of all: what is under way is neither kept nor logged, though whoever asked gets it. Resolves
   * once nothing more of it is being written.
   */
  abandon(connector?: string): Promise<void>;
}

/** One request under way, or landed and being kept. */
interface Flight {
  connector: string;
  answer: Promise<TimedAnswer>;
  landed: boolean;
  abandoned: boolean;
  kept: Promise<unknown>;
  logged: Promise<unknown>;
}

/** Made once per background. What it holds is the lookups in flight: losing them costs one more request. */
export function createLookups(world: LookupWorld): Lookups {
  const inFlight = new Map<string, Flight>();
  const unwritten = new Set<Flight>();

  /** Every flight is a request, so a refresh may join it while it is under way. It stays until its answer is kept: whoever reads the cache later finds that. */
  function joinOrFly(slot: CacheSlot, entry: LookupAsk, refresh: boolean): Promise<TimedAnswer> {
    const joined = inFlight.get(slot.key);
    if (joined !== undefined && !joined.abandoned && !(refresh && joined.landed)) return joined.answer;
    const flight = fly(slot, entry);
    inFlight.set(slot.key, flight);
    unwritten.add(flight);
    void flight.kept.then(() => {
      if (inFlight.get(slot.key) === flight) inFlight.delete(slot.key);
    });
    void Promise.all([flight.kept, flight.logged]).then(() => unwritten.delete(flight));
    return flight.answer;
  }

  function fly(slot: CacheSlot, { connector, about }: LookupAsk): Flight {
    const asking = ask(connector, about, { ...world, openSecret: openerFor(connector, world.vault) });
    const landing = asking.then((asked) => {
      flight.landed = true;
      return flight.abandoned ? null : asked;
    });
    const flight: Flight = {
      connector: connector.id,
      answer: asking.then(timedAnswer),
      landed: false,
      abandoned: false,
      kept: landing.then((asked) => asked && world.answers.put(slot, timedAnswer(asked))),
      logged: landing.then((asked) => asked && world.log.write(connector.id, logEntry(connector, asked))),
    };
    return flight;
  }

  return {
    async lookup({ connector, about, refresh }) {
      if (!connector.enabled) return null;
      const slot = await slotOf({ connector, about }, world.vault);
      const [kept] = refresh ? [] : await world.answers.get([slot], world.now());
      return kept && !kept.expired ? kept : joinOrFly(slot, { connector, about }, refresh);
    },

    async cached(asks) {
      const slots = await Promise.all(asks.map((entry) => slotOf(entry, world.vault)));
      const kept = await world.answers.get(slots, world.now());
      const found = asks.flatMap(({ connector }, index): [string, TimedAnswer][] => {
        const answer = kept[index];
        return answer && connector.enabled ? [[connector.id, answer]] : [];
      });
      return Object.fromEntries(found);
    },

    async abandon(connector) {
      const flights = [...unwritten].filter(
        (flight) => connector === undefined || flight.connector === connector,
      );
      for (const flight of flights) flight.abandoned = true;
      await Promise.all(flights.filter(({ landed }) => landed).flatMap(({ kept, logged }) => [kept, logged]));
    },
  };
}

/** Opens a connector's own secrets; a vault that cannot be read is one whose secrets do not open. */
export function openerFor({ id, endpoint }: Connector, vault: Pick<Vault, 'open'>): OpenSecret {
  return (name) =>
    vault.open({ kind: 'connector', id, endpoint }, name).catch(() => ({ state: 'unreadable' }));
}

/** Where the vault cannot be read nobody knows which secret a kept answer was got with: nothing is kept then. */
async function slotOf({ connector, about }: LookupAsk, vault: Pick<Vault, 'mark'>): Promise<CacheSlot> {
  if (secretNames(connector).length === 0) return cacheSlot(connector, about, '');
  const { id, endpoint } = connector;
  try {
    return await cacheSlot(connector, about, await vault.mark({ kind: 'connector', id, endpoint }));
  } catch {
    return { ...(await cacheSlot(connector, about, '')), keep: 'nothing' };
  }
}
