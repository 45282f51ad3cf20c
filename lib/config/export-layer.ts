import type { OpenedSecret } from '../lookup/fill-secrets.ts';
import type { Config } from './config.ts';
import { exportText } from './export-config.ts';
import { liftSecrets } from './lift-secrets.ts';
import { type PlainSecret, sealSecrets } from './seal-secrets.ts';
import { originOf, type SecretHolder, secretHolders } from './secret-holders.ts';
import {
  holderOf,
  placeIn,
  placeKey,
  placeOf,
  type SecretHolderId,
  type SecretPlace,
} from './secret-place.ts';

/** What became of the secrets of an exported config. */
export interface SecretTally {
  /** In the file, under the passphrase. */
  sealed: SecretPlace[];
  /**
   * Not in the file under this passphrase: whoever imports it is asked for them. `organisation`: it is theirs to hand out. `sealed-before`: the config carries it sealed, and in
   * the file it still is, under the passphrase that it came with.
   */
  left: (SecretPlace & {
    reason: 'no-passphrase' | 'organisation' | 'missing' | 'unreadable' | 'no-vault' | 'sealed-before';
  })[];
  /** Stood in the config in plain words, as a header's value; in the file their names stand there. */
  lifted: SecretPlace[];
}

export interface ExportWorld {
  open(holder: SecretHolder, name: string): Promise<OpenedSecret>;
  /** Whether the organisation sets this connector or rule. */
  isLocked(holder: SecretHolderId): boolean;
}

/** A config as a file's text, without any plain secret. With a passphrase it carries the secrets that open here, sealed. */
export async function exportLayer(
  config: Config,
  passphrase: string | null,
  world: ExportWorld,
): Promise<{ text: string } & SecretTally> {
  const { config: lean, lifted: all } = liftSecrets(config);
  const lifted = all.map(placeOf);
  const found = await Promise.all(
    secretHolders(config).map((holder) => secretsOf(holder, passphrase, world)),
  );
  const left = found.flatMap((each) => each.left);
  if (passphrase === null) {
    const open = lifted.map((place) => ({ ...place, reason: 'no-passphrase' as const }));
    return { text: exportText(lean), sealed: [], left: stillSealed([...left, ...open], config), lifted };
  }
  const own = all.filter((secret) => !world.isLocked(holderOf(secret)));
  const theirs = all.filter((secret) => world.isLocked(holderOf(secret)));
  const secrets = [...found.flatMap((each) => each.secrets), ...own];
  const out = [...left, ...theirs.map((secret) => ({ ...placeOf(secret), reason: 'organisation' as const }))];
  if (secrets.length === 0)
    return { text: exportText(lean), sealed: [], left: stillSealed(out, config), lifted };
  return {
    text: exportText(lean, await sealSecrets(secrets, passphrase)),
    sealed: secrets.map(placeOf),
    left: out,
    lifted,
  };
}

/** Of what is left out those that the file carries as the config does. */
function stillSealed(left: SecretTally['left'], { sealed }: Config): SecretTally['left'] {
  const places = new Set((sealed?.secrets ?? []).map(placeKey));
  return left.map((secret) =>
    places.has(placeKey(secret)) ? { ...secret, reason: 'sealed-before' as const } : secret,
  );
}

interface Found {
  secrets: PlainSecret[];
  left: SecretTally['left'];
}

async function secretsOf(
  holder: SecretHolder,
  passphrase: string | null,
  { open, isLocked }: ExportWorld,
): Promise<Found> {
  const secrets: Found['secrets'] = [];
  const left: Found['left'] = [];
  const isWanted = (name: string) => holder.wants.includes(name);
  for (const name of holder.takes) {
    const place = placeIn(holder, name, originOf(holder));
    const closed = passphrase === null ? 'no-passphrase' : isLocked(holder) ? 'organisation' : null;
    if (closed !== null) left.push(...(isWanted(name) ? [{ ...place, reason: closed } as const] : []));
    else {
      const opened = await open(holder, name);
      if (opened.state === 'secret') secrets.push({ ...place, value: opened.value });
      else if (isWanted(name) || opened.state !== 'missing') left.push({ ...place, reason: opened.state });
    }
  }
  return { secrets, left };
}
