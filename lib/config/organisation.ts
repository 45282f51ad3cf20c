import type { Config } from './config.ts';
import type { ConfigProblem } from './migrate.ts';

/** Where the organisation's layer comes from: exactly one of them, in this order. */
export type OrganisationSource =
  | { kind: 'policy' }
  | { kind: 'baked' }
  /** `publicKey` is the Ed25519 key, base64 of 32 bytes, that its signature must be made with. `by`: who set the address. */
  | { kind: 'url'; url: string; publicKey?: string; by: 'policy' | 'agent' };

/** What became of the last look at the source. Times are milliseconds since the epoch. */
export type OrganisationCheck =
  | { state: 'never' }
  | { state: 'same' | 'applied'; at: number }
  /** Endpoints that were never asked before wait for the agent's consent; until then the former config stays. `since`: when this very config was first seen. */
  | { state: 'waits'; at: number; since: number; revision: number; endpoints: string[] }
  /** The last good one stays in force. `mender`: who can mend it, where that is not whoever looks after the config. */
  | { state: 'failed'; at: number; problems: ConfigProblem[]; mender?: Mender };

/** `network`: it is looked at again by itself, and nobody has to do anything. `agent`: whoever sits at this browser. */
export type Mender = 'network' | 'agent';

/** The organisation's layer as this browser has it. */
export interface Organisation {
  source: OrganisationSource;
  /** The last good one; `null` before there was any. */
  config: Config | null;
  /** When it was taken over. */
  since: number | null;
  check: OrganisationCheck;
  /** There was a good one, which this release cannot read: it is kept, and nothing of it is in force. */
  unreadable?: true;
  /** Where the check waits: what the agent is asked to agree to. */
  waiting?: Config;
}
