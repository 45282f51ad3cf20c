import type { Config } from '../../lib/config/config.ts';
import type { ConfigProblem } from '../../lib/config/migrate.ts';
import type { Organisation } from '../../lib/config/organisation.ts';
import type { ImportMode } from '../../lib/config/take-in.ts';
import type { SaveReply } from '../../lib/messages.ts';

/** What somebody has read and agreed to take over. */
export interface WantedImport {
  /** As the file says it, with its sealed secrets where it has any. */
  file: Config;
  mode: ImportMode;
  /** Opens the sealed secrets; `null` leaves them out. */
  passphrase: string | null;
  /** Secrets typed one by one, by connector and name. */
  secrets: Record<string, Record<string, string>>;
}

/** How far long work has come, in steps. */
export interface Progress {
  done: number;
  total: number;
}

/** Nothing at all was taken over where it is refused. A wrong passphrase is a problem of the path `passphrase`. */
export type Imported = { ok: true } | { ok: false; problems: ConfigProblem[] };

export type Exported = { ok: true; text: string } | { ok: false; problems: ConfigProblem[] };

/** What the pages about the config ask of the background. All reject where it does not answer. */
export interface ConfigPort {
  /** The agent's own layer. It never holds a secret. */
  readMine(): Promise<Config>;
  /** `null` where no organisation sets anything. */
  readOrganisation(): Promise<Organisation | null>;
  /** Takes the file into my layer as a whole, or not at all. */
  importConfig(wanted: WantedImport, onProgress: (progress: Progress) => void): Promise<Imported>;
  /** My layer and its secrets as they were before the last import. Refused where they were changed since. */
  undoImport(): Promise<SaveReply>;
  /** My layer as the text of a file, its secrets sealed by the passphrase; with `null` they are left out. */
  exportConfig(passphrase: string | null): Promise<Exported>;
  /** Which browser this is: `Firefox 145, Linux`. */
  browserName: string;
}
