import { keptReadings } from '../kept-readings.ts';
import type { Vault } from '../secrets/vault.ts';
import type { TimedAnswer } from './answer.ts';
import type { AnswerCache } from './answer-cache.ts';
import {
  type Asked,
  type AskWorld,
  type Exchange,
  exchange,
  heldAnswer,
  readExchange,
  timedAnswer,
} from './ask.ts';
import { buildRequest } from './build-request.ts';
import { type CacheSlot, cacheSlot, hash } from './cache-slot.ts';
import type { Hold } from './circuit.ts';
import { type Connector, secretNames } from './connector.ts';
import type { About } from './dialect.ts';
import type { EndpointHealth } from './endpoint-health.ts';
import { hostPattern } from './endpoint-url.ts';
import type { OpenSecret } from './fill-secrets.ts';
import { logEntry } from './log-entry.ts';
import type { LookupLog } from './lookup-log.ts';

export interface LookupWorld extends Omit<AskWorld, 'openSecret'> {
  vault: Pick<Vault, 'open' | 'mark'>;
  answers: AnswerCache;
  log: LookupLog;
  health: EndpointHealth;
  /** Resolves when what was found may be written down: whoever asked is given it first, for to write takes longer than to tell. */
  afterwards(): Promise<void>;
}

export interface LookupAsk {
  connector: Connector;
  about: About;
}

export interface Lookups {
  /**
   * The answer about one customer: a fresh one from the cache, else the endpoint's. `refresh` asks the endpoint whatever the cache holds. However many ask the same at
   * once, of one connector or of several, one request goes out, and one row into the log of each. An endpoint that is left alone for a while is asked by a refresh alone.
   * `null`: the connector is switched off, and nothing was asked. Rejects never.
   */
  lookup(ask: LookupAsk & { refresh: boolean }): Promise<TimedAnswer | null>;
  /** What the cache already holds, fresh or expired, by connector id. Asks nobody. */
  cached(asks: LookupAsk[]): Promise<Record<string, TimedAnswer>>;
  /**
   * For whoever is about to delete what was kept of one connector, or of all: what is under way is neither kept nor logged, though whoever asked gets it. Resolves
   * once nothing more of it is being written.
   */
  abandon(connector?: string): Promise<void>;
  /** Resolves once what was found of a connector so far is in its log. */
  logged(connector: string): Promise<void>;
}

/** One request under way, or landed and being kept, for all connectors that ask the same. */
interface Flight {
  exchange: Promise<Exchange>;
  landed: boolean;
  /** What each connector makes of it, by id. */
  readings: Map<string, Reading>;
}

interface Reading {
  connector: string;
  flight: Flight;
  answer: Promise<TimedAnswer>;
  abandoned: boolean;
  kept: Promise<unknown>;
  logged: Promise<unknown>;
}

/** Made once per background. What it holds is the lookups in flight: losing them costs one more request. */
export function createLookups(world: LookupWorld): Lookups {
  const inFlight = new Map<string, Flight>();
  const unwritten = new Set<Reading>();
  const hashes = keptReadings(hash);
  const slotOf = (entry: LookupAsk) => slotIn(entry, world.vault, hashes.read);

  /** Every flight is a request, so a refresh may join it while it is under way. */
  function joinOrFly(
    slot: CacheSlot,
    entry: LookupAsk,
    refresh: boolean,
    hold: Hold | null,
    needs: Needs,
  ): Promise<TimedAnswer> {
    const key = JSON.stringify([slot.key, entry.connector.timeoutSeconds]);
    const flown = inFlight.get(key);
    const known = flown?.readings.get(entry.connector.id);
    const joined = known?.abandoned || (refresh && flown?.landed) ? undefined : flown;
    if (joined === undefined && hold !== null && !refresh)
      return Promise.resolve(heldAnswer(hold, world.now()));
    if (joined !== undefined && known !== undefined) return known.answer;
    return readIn(joined ?? fly(key, entry, needs), key, slot, entry.connector).answer;
  }

  function fly(key: string, { connector, about }: LookupAsk, needs: Needs): Flight {
    const sent = exchange(connector, about, { ...world, ...needs });
    const flight: Flight = { exchange: sent, landed: false, readings: new Map() };
    inFlight.set(key, flight);
    return flight;
  }

  /** One connector's part of a flight, which stays until all its answers are kept: whoever reads the cache later finds them. */
  function readIn(flight: Flight, key: string, slot: CacheSlot, connector: Connector): Reading {
    const reading = startReading(flight, slot, connector);
    flight.readings.set(connector.id, reading);
    unwritten.add(reading);
    void reading.kept.then(() => {
      flight.readings.delete(connector.id);
      if (flight.readings.size === 0 && inFlight.get(key) === flight) inFlight.delete(key);
    });
    void Promise.all([reading.kept, reading.logged]).then(() => unwritten.delete(reading));
    return reading;
  }

  function startReading(flight: Flight, slot: CacheSlot, connector: Connector): Reading {
    const asking = flight.exchange.then((exchanged) => readExchange(exchanged, connector));
    const landing = asking.then(async (asked) => {
      flight.landed = true;
      await world.afterwards();
      return reading.abandoned ? null : asked;
    });
    const reading: Reading = {
      connector: connector.id,
      flight,
      answer: asking.then((asked) => landed(connector.id, asked)),
      abandoned: false,
      kept: landing.then((asked) => asked && world.answers.put(slot, timedAnswer(asked))),
      logged: landing.then((asked) => asked && world.log.write(connector.id, logEntry(connector, asked))),
    };
    return reading;
  }

  /** What was found does not wait until the endpoint's health is known; what failed does, so that the next lookup knows of it. */
  async function landed(connector: string, asked: Asked): Promise<TimedAnswer> {
    const timed = timedAnswer(asked);
    const { answer } = timed;
    if (answer.status !== 'error' && answer.status !== 'timeout') {
      void world.afterwards().then(() => world.health.record(connector, asked));
      return timed;
    }
    const hold = await world.health.record(connector, asked);
    if (hold === null || answer.status !== 'error' || answer.reason !== 'rate-limited') return timed;
    return { ...timed, answer: { ...answer, until: hold.until } };
  }

  return {
    async lookup({ connector, about, refresh }) {
      if (!connector.enabled) return null;
      const entry = { connector, about };
      const needs = readNeeds(entry, world);
      const slotting = slotOf(entry);
      if (refresh) return joinOrFly(await slotting, entry, true, null, needs);
      const [slot, hold, [kept]] = await Promise.all([
        slotting,
        world.health.hold(connector.id, world.now()),
        slotting.then((slot) => world.answers.get([slot], world.now())),
      ]);
      return kept && !kept.expired ? kept : joinOrFly(slot, entry, false, hold, needs);
    },

    async cached(asks) {
      const slots = await Promise.all(asks.map((entry) => slotOf(entry)));
      const kept = await world.answers.get(slots, world.now());
      const found = asks.flatMap(({ connector }, index): [string, TimedAnswer][] => {
        const answer = kept[index];
        return answer && connector.enabled ? [[connector.id, answer]] : [];
      });
      return Object.fromEntries(found);
    },

    async abandon(connector) {
      const readings = [...unwritten].filter(
        (reading) => connector === undefined || reading.connector === connector,
      );
      for (const reading of readings) reading.abandoned = true;
      await Promise.all(
        readings.filter(({ flight }) => flight.landed).flatMap(({ kept, logged }) => [kept, logged]),
      );
    },

    async logged(connector) {
      const landed = [...unwritten].filter(
        (reading) => reading.connector === connector && reading.flight.landed,
      );
      await Promise.all(landed.map(({ logged }) => logged));
    },
  };
}

type Needs = Pick<AskWorld, 'hasHost' | 'openSecret'>;

/** What a request cannot go without, read while the cache is: each is a way to the browser and back, and most lookups do become a request. */
function readNeeds(
  { connector, about }: LookupAsk,
  { hasHost, vault }: Pick<LookupWorld, 'hasHost' | 'vault'>,
): Needs {
  const open = openerFor(connector, vault);
  const secrets = new Map(secretNames(connector).map((name) => [name, open(name)]));
  const allowed = hasHost(hostPattern(buildRequest(connector, about).url)).catch(() => false);
  return { hasHost: () => allowed, openSecret: (name) => secrets.get(name) ?? open(name) };
}

/** Opens a connector's own secrets. */
export function openerFor({ id, endpoint }: Connector, vault: Pick<Vault, 'open'>): OpenSecret {
  return (name) => vault.open({ kind: 'connector', id, endpoint }, name).catch(() => ({ state: 'no-vault' }));
}

/** Where the vault cannot be read nobody knows which secret a kept answer was got with: nothing is kept then. */
async function slotIn(
  { connector, about }: LookupAsk,
  vault: Pick<Vault, 'mark'>,
  hashed: typeof hash,
): Promise<CacheSlot> {
  const names = secretNames(connector);
  if (names.length === 0) return cacheSlot(connector, about, '', hashed);
  const { id, endpoint } = connector;
  try {
    const mark = await vault.mark({ kind: 'connector', id, endpoint }, names);
    return await cacheSlot(connector, about, mark, hashed);
  } catch {
    return { ...(await cacheSlot(connector, about, '', hashed)), keep: 'nothing' };
  }
}
