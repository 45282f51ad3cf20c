import type { IDBPTransaction } from 'idb';
import { keptReadings, type Writing } from '../kept-readings.ts';
import type { OpenedSecret } from '../lookup/fill-secrets.ts';
import { ownValue } from '../own-value.ts';
import { makeKey, makeMarkKey, mark, seal, unseal } from '../seal.ts';
import type { Connection } from '../store/connection.ts';
import type { DesksideSchema, SealedSecret } from '../store/database.ts';
import { type FormerSecret, type SecretKey, secretsAt } from '../store/secret-rows.ts';

/**
 * Whose secret it is and for which endpoint. A secret is sealed for all three: after a change of the endpoint's origin it does not open until it is entered
 * again, so that no edited config can send it elsewhere.
 */
export interface SecretOwner {
  kind: 'connector' | 'rule';
  id: string;
  /** Any address at the endpoint; its origin counts. */
  endpoint: string;
  /** It is the organisation's, and may hide one of the agent's own: what that one has is kept beside what is put here. */
  hides?: boolean;
}

/** Secrets on this disk. In the background alone: no page and no message ever gets a value. Rejects with `StoreError` where the database cannot be used. */
export interface Vault {
  /** Seals each value under its name, in one step. White space around a value is cut: it comes from pasting. */
  put(owner: SecretOwner, secrets: Record<string, string>): Promise<void>;
  /** The same for many owners, in one step. `before` is told what is there under each name, and nothing of that is overwritten until it is done. */
  putAll(entries: SecretsOf[], before?: (former: FormerSecret[]) => Promise<void>): Promise<void>;
  open(owner: SecretOwner, name: string): Promise<OpenedSecret>;
  /** The names that an owner has secrets under, and whether each still opens. */
  list(owner: SecretOwner): Promise<Record<string, 'saved' | 'unreadable'>>;
  /** What `putAll` was told of the seals of an owner's secrets, by name; nothing where it was told nothing. */
  seals(owner: SecretOwner): Promise<Record<string, string>>;
  /**
   * Changes whenever one of these secrets of the owner does, and is the same for two owners whose secrets are the same: part of the cache key, so that no answer outlives
   * the secret it was got with, and nobody sees one got with another secret.
   */
  mark(owner: SecretOwner, names: readonly string[]): Promise<string>;
  /** Runs what writes secrets past the vault: what was read before its end counts no more. */
  writing: Writing;
  /** Removes these, or all that the owner has. */
  remove(owner: Omit<SecretOwner, 'endpoint'>, names?: string[]): Promise<void>;
}

/** Secrets in plain words, by name, and whose they are. */
export interface SecretsOf {
  owner: SecretOwner;
  secrets: Record<string, string>;
  /** By name, which sealed secret of the config in force each answers to: any text, for `seals`. */
  seals?: Record<string, string>;
}

/** `locks` is `navigator.locks`: two contexts that make the first key at once must end up with one. */
export function createVault(
  database: Connection<DesksideSchema>,
  locks: Pick<LockManager, 'request'>,
): Vault {
  const readKey = (use: KeyUse) => database.use((open) => open.get('keys', use));
  /** To open with: what is sealed is sealed with the one that is on the disk. */
  const opener = keptReadings(
    () => readKey('secrets'),
    (key) => key !== undefined,
  );
  const sealed = keptReadings((holder) => rowsOf(database, JSON.parse(holder)));
  const rowsUnder = ({ kind, id }: SecretOwner) => sealed.read(JSON.stringify({ kind, id }));

  async function keyFor(use: KeyUse): Promise<CryptoKey> {
    return (await readKey(use)) ?? locks.request(`deskside-${use}-key`, () => firstKey(use));
  }

  async function firstKey(use: KeyUse): Promise<CryptoKey> {
    const made = (await readKey(use)) ?? (await (use === 'secrets' ? makeKey() : makeMarkKey()));
    await database.use((open) => open.put('keys', made, use));
    return made;
  }

  async function openRow(owner: SecretOwner, name: string, row: SealedSecret): Promise<OpenedSecret> {
    const key = await opener.read('secrets');
    const value = key === undefined ? null : await unseal(key, purposeOf(owner, name), row);
    return value === null ? { state: 'unreadable' } : { state: 'secret', value };
  }

  /** The row that speaks for this owner: of two under one name the one that opens. */
  async function rowFor(owner: SecretOwner, name: string, row: SealedSecret): Promise<SealedSecret> {
    if (row.aside === undefined) return row;
    return (await openRow(owner, name, row)).state === 'secret' ? row : row.aside;
  }

  /** What the row of an organisation's secret keeps of the one that it goes in the place of: nothing of an earlier one of theirs, which is to be entered again. */
  async function hidden(owner: SecretOwner, name: string): Promise<Pick<SealedSecret, 'theirs' | 'aside'>> {
    if (owner.hides !== true) return {};
    const row = await database.use((open) => open.get('secrets', [owner.kind, owner.id, name]));
    if (row === undefined) return { theirs: true };
    const { theirs, aside } = row;
    if (theirs === true) return { theirs, ...(aside === undefined ? {} : { aside }) };
    const isSame = (await openRow(owner, name, row)).state === 'secret';
    return { theirs: true, ...(isSame ? {} : { aside: row }) };
  }

  async function rowsFor(owner: SecretOwner): Promise<{ name: string; row: SealedSecret }[]> {
    const rows = await rowsUnder(owner);
    return Promise.all(rows.map(async ({ name, row }) => ({ name, row: await rowFor(owner, name, row) })));
  }

  async function sealAll(entries: readonly SecretsOf[]): Promise<Sealed[]> {
    const [key, markKey] = await Promise.all([keyFor('secrets'), keyFor('marks')]);
    const named = entries.flatMap(({ owner, secrets, seals = {} }) =>
      Object.entries(secrets).map(([name, value]) => ({ owner, name, value: value.trim(), seals })),
    );
    return Promise.all(
      named.map(async ({ owner, name, value, seals }) => ({
        key: [owner.kind, owner.id, name],
        row: {
          ...(await seal(key, purposeOf(owner, name), value)),
          mark: await mark(markKey, JSON.stringify([name, value, originOf(owner)])),
          ...sealOf(seals, name),
          ...(await hidden(owner, name)),
        },
      })),
    );
  }

  async function putAll(entries: SecretsOf[], before?: (former: FormerSecret[]) => Promise<void>) {
    const rows = await sealAll(entries);
    await before?.(await formerOf(rows.map(({ key }) => key)));
    await write(rows);
  }

  function formerOf(keys: readonly SecretKey[]): Promise<FormerSecret[]> {
    return database.use((open) => secretsAt(open.transaction('secrets').store, keys));
  }

  /** In one transaction: a thousand of them would each wait for the disk. */
  async function write(rows: readonly Sealed[]): Promise<void> {
    await change(({ store, done }) =>
      Promise.all([...rows.map(({ key, row }) => store.put(row, key)), done]),
    );
  }

  function change(work: (rows: Rows) => Promise<unknown>): Promise<unknown> {
    return sealed.writing(() =>
      database.use((open) => work(open.transaction('secrets', 'readwrite', { durability: 'strict' }))),
    );
  }

  return {
    put: (owner, secrets) => putAll([{ owner, secrets }]),

    putAll,

    async open(owner, name) {
      const row = (await rowsUnder(owner)).find((each) => each.name === name)?.row;
      return row === undefined ? { state: 'missing' } : openRow(owner, name, await rowFor(owner, name, row));
    },

    async list(owner) {
      const rows = await rowsFor(owner);
      const states = rows.map(async ({ name, row }) => {
        const { state } = await openRow(owner, name, row);
        return [name, state === 'secret' ? 'saved' : 'unreadable'] as const;
      });
      return Object.fromEntries(await Promise.all(states));
    },

    async seals(owner) {
      const rows = await rowsFor(owner);
      return Object.fromEntries(
        rows.flatMap(({ name, row }) => (row.seal === undefined ? [] : [[name, row.seal]])),
      );
    },

    async mark(owner, names) {
      const rows = (await rowsFor(owner)).filter(({ name }) => names.includes(name));
      return JSON.stringify(rows.map(({ name, row }) => [name, ...markOf(owner, row)]));
    },

    writing: sealed.writing,

    async remove(owner, names) {
      const keys: (SecretKey | IDBKeyRange)[] = names?.map((name) => [owner.kind, owner.id, name]) ?? [
        allOf(owner),
      ];
      await change(({ store, done }) => Promise.all([...keys.map((key) => store.delete(key)), done]));
    },
  };
}

/** What the vault's two keys are for. */
type KeyUse = DesksideSchema['keys']['key'];

/** A transaction that writes secrets. */
type Rows = IDBPTransaction<DesksideSchema, ['secrets'], 'readwrite'>;

interface Sealed {
  key: SecretKey;
  row: SealedSecret;
}

async function rowsOf(
  database: Connection<DesksideSchema>,
  owner: Pick<SecretOwner, 'kind' | 'id'>,
): Promise<{ name: string; row: SealedSecret }[]> {
  return database.use(async (open) => {
    const { store } = open.transaction('secrets');
    const [keys, rows] = await Promise.all([store.getAllKeys(allOf(owner)), store.getAll(allOf(owner))]);
    return rows.flatMap((row, index) => {
      const name = keys[index]?.[2];
      return name === undefined ? [] : [{ name, row }];
    });
  });
}

/** In IndexedDB's order an array follows every string, so this bound takes in all names. */
function allOf({ kind, id }: Omit<SecretOwner, 'endpoint'>): IDBKeyRange {
  return IDBKeyRange.bound([kind, id], [kind, id, []]);
}

function purposeOf(owner: SecretOwner, name: string): string {
  return JSON.stringify([owner.kind, owner.id, name, originOf(owner)]);
}

/** A secret without a mark is like no other: its vector is random. */
function markOf({ kind, id }: SecretOwner, { iv, mark }: SealedSecret): (string | number)[] {
  return mark === undefined ? [kind, id, ...iv] : [...new Uint8Array(mark)];
}

function sealOf(seals: Record<string, string>, name: string): { seal?: string } {
  const seal = ownValue(seals, name);
  return seal === undefined ? {} : { seal };
}

function originOf({ endpoint }: SecretOwner): string {
  return new URL(endpoint).origin;
}
