import { z } from 'zod';
import type { Config } from './config/config.ts';
import type { SecretTally } from './config/export-layer.ts';
import type { LastImport } from './config/import-store.ts';
import type { Misplaced } from './config/place-secrets.ts';
import type { SecretPlace } from './config/secret-place.ts';
import { message, type SaveReply } from './message.ts';

/** A config, or the secrets of one, into this browser or out of it. Pages of ours alone. */
export const transferMessages = {
  /** The sealed secrets that the config in force brings and that this browser has not opened yet, or not since they were sealed anew. */
  'sealed-waiting': message<SecretPlace[]>()('page', {}),
  /** Opens them into the vault. Holds a passphrase: to be sent by `sendSealed`. */
  'open-sealed': message<OpenSealedReply>()('page', { passphrase: passphrase() }),
  /** With a passphrase it carries the agent's own secrets, sealed: then to be sent by `sendSealed`. */
  'export-config': message<ExportReply>()('page', {
    layer: z.enum(['mine', 'effective']),
    passphrase: passphrase().nullable(),
  }),
  /** The agent's own layer, as it is in force where the organisation does not hide it. */
  'read-mine': message<Config>()('page', {}),
  /**
   * `config` is a file's JSON, checked once more here; what was there before is kept for `undo-import`. `add` lays it into my layer. A passphrase opens its sealed secrets: a wrong one
   * is a problem of the path `passphrase`, and nothing is taken over. `secrets` and `ruleSecrets` were typed one by one, by connector or rule and name. With any it is to be sent by `sendSealed`.
   */
  'import-config': message<SaveReply>()('page', {
    config: z.unknown(),
    how: z.enum(['replace', 'add']),
    passphrase: passphrase().nullable().default(null),
    secrets: typed(),
    ruleSecrets: typed(),
  }),
  /**
   * Puts back what the last import replaced, its secrets too. Sent once more, it puts the import back. A problem of the path `changed`: my layer was changed since, and only with
   * `overChanges` is it set aside with those changes. `again` says which of the two is meant, for what offers it may be older than another page's click.
   */
  'undo-import': message<SaveReply>()('page', {
    overChanges: z.boolean().default(false),
    again: z.boolean().optional(),
  }),
  /** `null` where nothing was imported. */
  'last-import': message<LastImport | null>()('page', {}),
};

export type OpenSealedReply =
  /** The config in force carries no sealed secrets. */
  | { state: 'none' }
  | { state: 'wrong-passphrase' }
  /** `closed`: how many stay closed because they are under another passphrase. */
  | {
      state: 'opened';
      opened: SecretPlace[];
      refused: (SecretPlace & { reason: Misplaced | 'altered' })[];
      closed: number;
    };

export type ExportReply =
  | ({ state: 'exported'; text: string } & SecretTally)
  | { state: 'refused'; problems: { path: string; message: string }[] };

function secretName() {
  return z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
}

function typed() {
  const values = z.record(secretName(), z.string().min(1).max(4096));
  return z.record(z.string().max(64), values).default({});
}

function passphrase() {
  return z.string().min(1).max(2000);
}
