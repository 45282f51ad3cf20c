import { z } from 'zod';
import packageJson from '../../package.json' with { type: 'json' };
import { chromeId, firefoxId } from './signing-key.ts';

const identitySchema = z.strictObject({
  name: z.string().min(1),
  version: z.string(),
  chrome: z.strictObject({ id: z.string(), key: z.string(), updateUrl: z.string().optional() }),
  firefox: z.strictObject({ id: z.string(), updateUrl: z.string().optional() }),
});

/** What an organisation's build is called, and the ids that stay the same from one build to the next. `key` is Chrome's: the public key, base64. */
export type Identity = z.infer<typeof identitySchema>;

/** The variable that hands it to WXT, as JSON. */
export const IDENTITY = 'DESKSIDE_IDENTITY';

/** The identity of the build that runs; `null` for one that goes by the name of Deskside. */
export function identityFrom(text: string | undefined): Identity | null {
  return text === undefined || text === '' ? null : identitySchema.parse(JSON.parse(text));
}

/** Out of the key, the config's revision, and the address of the folder that the files will lie in, which ends in `/`. */
export function identityOf(
  name: string,
  publicKey: Buffer,
  revision: number,
  updates: string | null,
): Identity {
  const at = (file: string) => (updates === null ? {} : { updateUrl: `${updates}${file}` });
  /** Firefox takes no manifest with an update address that is not https. */
  const inFirefox = updates?.startsWith('https:') ? at('updates.json') : {};
  return {
    name: checkedName(name),
    version: versionOf(packageJson.version, revision),
    chrome: { id: chromeId(publicKey), key: publicKey.toString('base64'), ...at('update.xml') },
    firefox: { id: firefoxId(publicKey), ...inFirefox },
  };
}

/** The longest name that addons.mozilla.org signs, in characters. */
const LONGEST_NAME = 45;

function checkedName(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  throw new Error(
    `addons.mozilla.org signs names of at most ${LONGEST_NAME} characters, and "${name}" has ${name.length}. Give a shorter one with --name.`,
  );
}

/** The largest number in a version that Chrome takes. */
const LARGEST = 65_535;

/** `0.1.0` at revision 7 is `0.1.0.7`: browsers update to higher versions alone. Throws where the revision is too large for it. */
function versionOf(version: string, revision: number): string {
  if (revision > LARGEST)
    throw new Error(
      `The revision of a config that is built in is at most ${LARGEST}: versions hold no more.`,
    );
  return `${version}.${revision}`;
}
