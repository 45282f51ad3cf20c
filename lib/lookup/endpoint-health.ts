import type { Asked } from './ask.ts';
import { type Circuit, CLOSED, type Hold, holdAt, nextCircuit } from './circuit.ts';
import { slowAfter } from './pace.ts';
import type { SessionArea } from './session-answers.ts';

/**
 * How each connector's endpoint fares, for as long as the browser runs: in `storage.session`, for the background dies. Never fails: where nothing can be kept every endpoint
 * counts as well.
 */
export interface EndpointHealth {
  /** Why this connector's endpoint is left alone now; `null` where it may be asked. */
  hold(connector: string, now: number): Promise<Hold | null>;
  /** Takes in how a lookup went, and gives the hold that follows from it. */
  record(connector: string, asked: Pick<Asked, 'outcome' | 'at' | 'durationMs'>): Promise<Hold | null>;
  /** After how many milliseconds each connector is slow by its own measure; those that are known well enough. */
  slowAfter(connectors: string[]): Promise<Record<string, number>>;
  /** The connector or its secret has changed: what went wrong before says nothing any more. */
  forget(connector: string): Promise<void>;
}

const PREFIX = 'endpoint:';

/** `locks` is `navigator.locks`: two lookups that end at once are both counted. */
export function createEndpointHealth(area: SessionArea, locks: Pick<LockManager, 'request'>): EndpointHealth {
  async function read(connectors: string[]): Promise<Circuit[]> {
    const keys = connectors.map((connector) => PREFIX + connector);
    const items = await area.get(keys).catch((): Record<string, unknown> => ({}));
    return keys.map((key) => (items[key] as Circuit | undefined) ?? CLOSED);
  }

  async function readOne(connector: string): Promise<Circuit> {
    const [circuit = CLOSED] = await read([connector]);
    return circuit;
  }

  return {
    hold: async (connector, now) => holdAt(await readOne(connector), now),

    record: (connector, asked) =>
      locks.request(PREFIX + connector, async () => {
        const circuit = nextCircuit(await readOne(connector), asked);
        await area.set({ [PREFIX + connector]: circuit }).catch(() => {});
        return holdAt(circuit, asked.at);
      }),

    async slowAfter(connectors) {
      const circuits = await read(connectors);
      const known = connectors.flatMap((connector, index): [string, number][] => {
        const after = slowAfter(circuits[index]?.durations ?? []);
        return after === null ? [] : [[connector, after]];
      });
      return Object.fromEntries(known);
    },

    forget: (connector) => area.remove([PREFIX + connector]).catch(() => {}),
  };
}
