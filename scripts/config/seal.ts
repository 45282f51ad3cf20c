import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Config } from '../../lib/config/config.ts';
import { liftSecrets } from '../../lib/config/lift-secrets.ts';
import { LONGEST_PASSPHRASE, ratePassphrase, SHORTEST_PASSPHRASE } from '../../lib/config/passphrase.ts';
import { openSealed, type PlainSecret, resealSecrets, sealSecrets } from '../../lib/config/seal-secrets.ts';
import type { SealedSecrets } from '../../lib/config/sealed-schema.ts';
import { holderOf } from '../../lib/config/secret-place.ts';
import { configOf } from '../config-file.ts';
import { collectSecrets } from './collect-secrets.ts';
import { callFault } from './config-arguments.ts';
import { readGiven } from './given-secrets.ts';
import { type Asking, type Output, terminal } from './terminal.ts';
import { whose } from './whose.ts';
import { whyNot } from './why-not.ts';
import { writeWhole } from './write-whole.ts';

export const USAGE = `npm run config -- seal FILE [--from secrets.json] [--out FILE] [--anew]

Puts the secrets of a config into it, sealed under a passphrase. FILE is changed in place where no --out is given.

Each secret is taken from the first of these that has it:
  --from: {"connector": {"name": "value"}, "rule:id": {"name": "value"}}
  the environment: DESKSIDE_SECRET_<CONNECTOR>_<NAME>, DESKSIDE_RULE_SECRET_<RULE>_<NAME>, in capitals, with _ for all but letters and digits
  a header of FILE where it stands in plain words (its name is put there), or what FILE carries sealed
  a question in the terminal; an empty answer leaves it to each agent

The passphrase comes from DESKSIDE_PASSPHRASE or from a question. With --anew, what FILE carries sealed is not kept.`;

/** Seals a config's secrets. Gives the exit code: 0 done, 1 not done and why is said, 2 wrong use. */
export async function run(args: string[], output: Output, asking: Asking = terminal): Promise<number> {
  const asked = readArgs(args);
  if (typeof asked === 'string') {
    output.error(`${asked}\n\n${USAGE}`);
    return 2;
  }
  try {
    await sealFile(asked, output, asking);
    return 0;
  } catch (error) {
    output.error(whyNot(error));
    return 1;
  }
}

interface Asked {
  file: string;
  out: string;
  from: string | undefined;
  anew: boolean;
}

/** What is wrong with the call, where it is none of this verb. */
function readArgs(args: string[]): Asked | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        from: { type: 'string' },
        out: { type: 'string' },
        anew: { type: 'boolean', default: false },
      },
    });
    const [file, ...rest] = positionals;
    if (file === undefined || rest.length > 0) return `This takes one file, not ${positionals.length}.`;
    return { file, out: values.out ?? file, from: values.from, anew: values.anew };
  } catch (error) {
    return callFault(error);
  }
}

async function sealFile({ file, out, from, anew }: Asked, output: Output, asking: Asking): Promise<void> {
  const { config, raw } = configOf(file, await readFile(file));
  const given = await readGiven(from);
  const former = anew ? undefined : config.sealed;
  const passphrase = await readPassphrase(output, asking, former === undefined);
  const kept = former === undefined ? [] : await reopen(former, passphrase);
  const { config: lean, lifted } = liftSecrets(config);
  const { secrets, left } = await collectSecrets(lean, [...kept, ...lifted], given, asking);
  const sealed =
    former === undefined
      ? await sealSecrets(secrets, passphrase)
      : await resealSecrets(former, secrets, passphrase);
  await writeWhole(out, `${JSON.stringify(withSecretsSealed(raw, lean, sealed), null, 2)}\n`);
  for (const secret of lifted)
    output.log(
      `${whose(holderOf(secret))}: "${secret.name}" stood in a header in plain words. Change that secret if the file has been shared.`,
    );
  for (const place of left) output.log(`${whose(holderOf(place))}: "${place.name}" is left to each agent.`);
  output.log(
    secrets.length === 0
      ? `${out}: nothing is sealed, for no secret was given.`
      : `${out}: ${secrets.length} sealed. Tell the agents the passphrase on another way than the file.`,
  );
}

async function readPassphrase(output: Output, asking: Asking, isNew: boolean): Promise<string> {
  const set = asking.env['DESKSIDE_PASSPHRASE'];
  const passphrase = set ?? (await asking.askHidden('Passphrase: '));
  if (passphrase === null) throw new Error('There is no passphrase: set DESKSIDE_PASSPHRASE.');
  const rating = ratePassphrase(passphrase);
  if (rating === 'too-short' || rating === 'too-long')
    throw new Error(`A passphrase has ${SHORTEST_PASSPHRASE} to ${LONGEST_PASSPHRASE} characters.`);
  if (rating === 'weak')
    output.error(
      'This passphrase is weak: whoever has the file can guess it. Five or six random words are better.',
    );
  if (set === undefined && isNew && (await asking.askHidden('Once more: ')) !== passphrase)
    throw new Error('These were two different passphrases. Nothing was changed.');
  return passphrase;
}

async function reopen(former: SealedSecrets, passphrase: string): Promise<PlainSecret[]> {
  const opened = await openSealed(former, passphrase);
  if (opened.state === 'wrong-passphrase')
    throw new Error(
      'This is not the passphrase of what the file carries sealed. Give that one, or --anew to leave the former secrets out.',
    );
  const [altered] = opened.altered;
  if (altered === undefined) return opened.secrets;
  throw new Error(
    `${whose(holderOf(altered))}: the sealed "${altered.name}" was altered and does not open. Use --anew and give all secrets again.`,
  );
}

/** The file as its author wrote it, but for the headers that held secrets and what is sealed. */
function withSecretsSealed(raw: unknown, lean: Config, sealed: SealedSecrets): unknown {
  const file = raw as { connectors?: WithHeaders[]; rules?: { request: WithHeaders }[] };
  const connectors = file.connectors?.map((connector, index) => ({
    ...connector,
    ...(connector.headers === undefined ? {} : { headers: lean.connectors[index]?.headers }),
  }));
  const rules = file.rules?.map((rule, index) =>
    rule.request.headers === undefined
      ? rule
      : { ...rule, request: { ...rule.request, headers: lean.rules[index]?.request.headers } },
  );
  return {
    ...file,
    ...(connectors === undefined ? {} : { connectors }),
    ...(rules === undefined ? {} : { rules }),
    sealed,
  };
}

interface WithHeaders {
  headers?: { value: string }[];
}
