import type { Writing } from '../kept-readings.ts';
import type { Connection } from '../store/connection.ts';
import type { DesksideSchema } from '../store/database.ts';
import type { Config } from './config.ts';
import { type ConfigAddress, isSameAddress } from './config-address.ts';
import {
  addressInUse,
  type KeptOrganisation,
  NOTHING_KEPT,
  organisationOf,
  withAddress,
} from './kept-organisation.ts';
import type { Organisation } from './organisation.ts';
import type { PolicyReading } from './policy.ts';
import { rememberConfig } from './remember-config.ts';
import { lookAt, type RemoteWorld } from './remote.ts';
import { takePolicy } from './take-policy.ts';
import { type Agreed, agree, takeRemote } from './take-remote.ts';

/** The organisation's layer on this disk. Rejects with `StoreError` where the database cannot be used. */
export interface OrganisationStore {
  /** `null` where nobody sets any. */
  read(): Promise<Organisation | null>;
  /** Takes over what the browser's policy says now. */
  takePolicy(reading: PolicyReading): Promise<void>;
  /** Looks at the address that the layer comes from, where it comes from one. */
  look(): Promise<void>;
  /** The agent's own address; the same one again keeps what is known of it, `null` takes it back with all that came from there. */
  setAddress(address: ConfigAddress | null): Promise<void>;
  /** Takes over the config that waits. False where another one waits by now, or none. */
  agree(seen: Agreed): Promise<boolean>;
}

export interface OrganisationWorld extends RemoteWorld {
  /** The time, in milliseconds since the epoch. */
  now(): number;
  /** The config that this build was made with. */
  baked: Config | null;
}

export function createOrganisationStore(
  database: Connection<DesksideSchema>,
  world: OrganisationWorld,
): OrganisationStore {
  const { baked } = world;
  const parse = rememberConfig();
  const read = () => database.use(async (open) => (await open.get('organisation', 'kept')) ?? NOTHING_KEPT);

  /** One transaction: two changes at once both stay. Writes nothing where nothing is new. */
  const change = (next: (kept: KeptOrganisation) => KeptOrganisation) =>
    database.use(async (open) => {
      const { store, done } = open.transaction('organisation', 'readwrite', { durability: 'strict' });
      const kept = (await store.get('kept')) ?? NOTHING_KEPT;
      const changed = next(kept);
      if (changed !== kept) await store.put(changed, 'kept');
      await done;
    });

  return {
    read: async () => organisationOf(await read(), baked, parse),
    takePolicy: (reading) => change((kept) => takePolicy(kept, reading, world.now())),
    look: async () => {
      const used = addressInUse(await read(), baked);
      if (used === null) return;
      const { address, by } = used;
      const outcome = await lookAt(address, world);
      await change((kept) =>
        withAddress(kept, address, by, (now) => takeRemote(now, outcome, by, world.now())),
      );
    },
    setAddress: (address) =>
      change((kept) => {
        if (address === null) return { ...kept, address: null };
        const isKnown = kept.address !== null && isSameAddress(kept.address, address);
        return isKnown ? kept : { ...kept, address: { ...address, last: null, check: { state: 'never' } } };
      }),
    agree: async (seen) => {
      let agreed = false;
      await change((kept) => {
        const taken = kept.address === null ? null : agree(kept.address, seen, world.now());
        agreed = taken !== null;
        return taken === null ? kept : { ...kept, address: taken };
      });
      return agreed;
    },
  };
}

/** The same store, all of whose writing goes through `writing`. */
export function organisationWriting(store: OrganisationStore, writing: Writing): OrganisationStore {
  return {
    read: store.read,
    takePolicy: (reading) => writing(() => store.takePolicy(reading)),
    look: () => writing(store.look),
    setAddress: (address) => writing(() => store.setAddress(address)),
    agree: (seen) => writing(() => store.agree(seen)),
  };
}
