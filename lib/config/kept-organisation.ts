import type { Config } from './config.ts';
import { type ConfigAddress, isSameAddress } from './config-address.ts';
import { migrate } from './migrate.ts';
import type { Organisation, OrganisationCheck, OrganisationSource } from './organisation.ts';
import type { ReadConfig } from './remember-config.ts';

/** All that this browser keeps of the organisation's layer. Configs are kept as they came, and parsed at every read: a later release may read them otherwise. */
export interface KeptOrganisation {
  /** `null` where there is none. */
  policy: KeptPolicy | null;
  /** What the agent has typed. It stays while a policy goes before it. */
  address: KeptAddress | null;
}

export interface KeptPolicy {
  /** The last that could be used. */
  good: ({ kind: 'config' } & KeptConfig) | ({ kind: 'url' } & KeptAddress) | null;
  check: OrganisationCheck;
}

/** A config taken over, and when, in milliseconds since the epoch. */
export interface KeptConfig {
  config: unknown;
  since: number;
}

/** A config's address, and the last good one that lay there. */
export interface KeptAddress extends ConfigAddress {
  last: KeptConfig | null;
  check: OrganisationCheck;
  /** What the server said of the last one that it gave. */
  etag?: string;
  /** One that waits for the agent's consent. */
  waiting?: unknown;
}

export const NOTHING_KEPT: KeptOrganisation = { policy: null, address: null };

/**
 * The organisation's layer: from the policy, else from the build, else from the address that the agent has typed; `null` where nobody sets any. A policy that never was any
 * good hides nothing: what comes after it stays in force, and the check says what is wrong with the policy.
 */
export function organisationOf(
  kept: KeptOrganisation,
  baked: Config | null,
  parse: ReadConfig = migrate,
): Organisation | null {
  const { policy, address } = kept;
  const complaint = policy?.check.state === 'failed' ? policy.check : null;
  const found = policy === null ? null : fromPolicy(policy, parse);
  if (found !== null) return complaint === null ? found : { ...found, check: complaint };
  const next =
    baked !== null ? fromBuild(baked) : address === null ? null : fromAddress(address, 'agent', parse);
  if (complaint === null) return next;
  const nothing: Organisation = { source: { kind: 'policy' }, config: null, since: null, check: complaint };
  return { ...(next ?? nothing), check: complaint };
}

/** The address that is looked at, and who set it; `null` where the layer comes from elsewhere. */
export function addressInUse(
  kept: KeptOrganisation,
  baked: Config | null,
): { address: KeptAddress; by: 'policy' | 'agent' } | null {
  const good = kept.policy?.good ?? null;
  if (good !== null) return good.kind === 'url' ? { address: good, by: 'policy' } : null;
  return baked === null && kept.address !== null ? { address: kept.address, by: 'agent' } : null;
}

/** The same with this address changed, wherever it is kept: a look takes its time, and the address may be another by then. */
export function withAddress(
  kept: KeptOrganisation,
  looked: ConfigAddress,
  by: 'policy' | 'agent',
  change: (address: KeptAddress) => KeptAddress,
): KeptOrganisation {
  const { policy, address } = kept;
  if (by === 'agent')
    return address !== null && isSameAddress(address, looked) ? { ...kept, address: change(address) } : kept;
  const good = policy?.good;
  if (policy === null || good?.kind !== 'url' || !isSameAddress(good, looked)) return kept;
  return { ...kept, policy: { ...policy, good: { kind: 'url', ...change(good) } } };
}

function fromPolicy({ good, check }: KeptPolicy, parse: ReadConfig): Organisation | null {
  if (good === null) return null;
  return good.kind === 'url'
    ? fromAddress(good, 'policy', parse)
    : read({ kind: 'policy' }, good, check, parse);
}

function fromBuild(config: Config): Organisation {
  return { source: { kind: 'baked' }, config, since: null, check: { state: 'never' } };
}

function fromAddress(
  { url, publicKey, last, check, waiting }: KeptAddress,
  by: 'policy' | 'agent',
  parse: ReadConfig,
): Organisation {
  const key = publicKey === undefined ? {} : { publicKey };
  const organisation = read({ kind: 'url', url, ...key, by }, last, check, parse);
  const asked = check.state === 'waits' ? migrate(waiting) : null;
  return asked?.ok ? { ...organisation, waiting: asked.config } : organisation;
}

function read(
  source: OrganisationSource,
  last: KeptConfig | null,
  check: OrganisationCheck,
  parse: ReadConfig,
): Organisation {
  if (last === null) return { source, config: null, since: null, check };
  const { config, since } = last;
  const parsed = parse(config);
  return parsed.ok
    ? { source, config: parsed.config, since, check }
    : {
        source,
        config: null,
        since,
        check: { state: 'failed', at: since, problems: parsed.problems },
        unreadable: true,
      };
}
