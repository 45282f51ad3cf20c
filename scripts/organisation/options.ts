import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { isThisMachine } from '../../lib/lookup/endpoint-url.ts';

export const USAGE = `npm run build:org -- acme.json [--name NAME] [--icon PNG] [--updates URL] [--out DIR] [--key PEM]

Builds Deskside for Chrome, Edge, Chromium and Firefox with the config in acme.json built in.
  --name     what browsers call it, at most 45 characters (default: the config's "organisation", after "Deskside for")
  --icon     a square PNG, best 128 x 128 pixels
  --updates  the https:// address of the folder where you put the files for browsers to fetch
  --out      where the files go (default: a folder beside the config, acme-build)
  --key      the key that decides the ids, where it lies elsewhere (default: beside the config, acme.key.pem, made at
             the first build)

Without --updates it is for trying alone. docs/admin.md leads from the config to a fleet.`;

/** What an organisation's build is asked for. Paths as they were typed. */
export interface BuildOptions {
  config: string;
  out: string;
  key: string | null;
  name: string | null;
  icon: string | null;
  /** Ends in `/`. */
  updates: string | null;
}

/** Reads the command line. Throws with what is wrong with it. */
export function readOptions(args: string[]): BuildOptions {
  const { values, positionals } = parse(args);
  const [config, ...more] = positionals;
  if (config === undefined || more.length > 0) throw new Error(`Name one config file.\n\n${USAGE}`);
  return {
    config,
    out: values.out ?? join(dirname(config), `${basename(config).replace(/\.json$/i, '')}-build`),
    key: values.key ?? null,
    name: values.name ?? null,
    icon: values.icon ?? null,
    updates: values.updates === undefined ? null : updatesFolder(values.updates),
  };
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  const options = { name: text, icon: text, updates: text, out: text, key: text };
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    /** What Node says after its first sentence is about file names that begin with a dash. */
    const [what = ''] = error instanceof Error ? error.message.split('. ') : [];
    throw new Error(`${what}.\n\n${USAGE}`);
  }
}

/** The address with one `/` at its end. Throws where browsers would not update from it. */
export function updatesFolder(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isThisMachine(address));
  if (url === null || !isSafe || url.search !== '' || url.hash !== '')
    throw new Error(`--updates is the https:// address of a folder, not ${address}`);
  return url.href.replace(/\/*$/, '/');
}
