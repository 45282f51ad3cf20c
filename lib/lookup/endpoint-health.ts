import type { Asked } from './ask.ts';
import { type Circuit, CLOSED, type Hold, holdAt, nextCircuit } from './circuit.ts';
import { slowAfter } from './pace.ts';
import type { SessionArea } from './session-answers.ts';

/**
 * How each connector's endpoint fares, for as long as the browser runs: in `storage.session`, for the background dies. Never fails: where nothing can be kept the next background
 * takes every endpoint for well.
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

/** Made once per background, the only one that writes: what it has read or written it knows. */
export function createEndpointHealth(area: SessionArea): EndpointHealth {
  const circuits = new Map<string, Promise<Circuit>>();

  async function read(connector: string): Promise<Circuit> {
    const items = await area.get([PREFIX + connector]).catch((): Record<string, unknown> => ({}));
    return (items[PREFIX + connector] as Circuit | undefined) ?? CLOSED;
  }

  function circuitOf(connector: string): Promise<Circuit> {
    const known = circuits.get(connector) ?? read(connector);
    circuits.set(connector, known);
    return known;
  }

  return {
    hold: async (connector, now) => holdAt(await circuitOf(connector), now),

    async record(connector, asked) {
      const next = circuitOf(connector).then((circuit) => nextCircuit(circuit, asked));
      circuits.set(connector, next);
      const circuit = await next;
      await area.set({ [PREFIX + connector]: circuit }).catch(() => {});
      return holdAt(circuit, asked.at);
    },

    async slowAfter(connectors) {
      const known = await Promise.all(
        connectors.map(async (connector): Promise<[string, number][]> => {
          const after = slowAfter((await circuitOf(connector)).durations);
          return after === null ? [] : [[connector, after]];
        }),
      );
      return Object.fromEntries(known.flat());
    },

    async forget(connector) {
      circuits.delete(connector);
      await area.remove([PREFIX + connector]).catch(() => {});
    },
  };
}
