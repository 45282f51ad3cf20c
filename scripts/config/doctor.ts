import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Config } from '../../lib/config/config.ts';
import type { PlainSecret } from '../../lib/config/seal-secrets.ts';
import { ruleHolder } from '../../lib/config/secret-holders.ts';
import { isHeldBy } from '../../lib/config/secret-place.ts';
import { type DoctorWorld, examine } from '../../lib/doctor/examine.ts';
import { examineRule, type RuleExamination } from '../../lib/doctor/examine-rule.ts';
import { type Examination, isWell } from '../../lib/doctor/finding.ts';
import { examinationText, ruleSumText, sumText } from '../../lib/doctor/report-text.ts';
import { configOf } from '../config-file.ts';
import { doctorSecrets } from '../doctor/doctor-secrets.ts';
import { terminalWorld } from '../doctor/terminal-world.ts';
import { callFault } from './config-arguments.ts';
import { readGiven } from './given-secrets.ts';
import { type Asking, type Output, terminal } from './terminal.ts';
import { whyNot } from './why-not.ts';

export const USAGE = `npm run config -- doctor FILE --email a@b.c [--from secrets.json] [--json]

Asks every endpoint of a config about one address, as the extension would, and says what is to be mended and by whom.
Of webhook rules it looks whether the endpoint's host can be reached and the secrets are there; it sends none.

Each secret is taken from the first of these that has it:
  --from: {"connector": {"name": "value"}, "rule:id": {"name": "value"}}
  the environment: DESKSIDE_SECRET_<CONNECTOR>_<NAME>, DESKSIDE_RULE_SECRET_<RULE>_<NAME>, in capitals, with _ for all but letters and digits
  what FILE carries sealed: its passphrase comes from DESKSIDE_PASSPHRASE or from a question

Exit code: 0 where every connector and rule is in order, 1 where one is not or FILE is no config, 2 for wrong use.`;

/**
 * Asks every endpoint of a config file about one address, as the extension would, and prints what is to be mended and by whom. Gives the exit code: 1 where a panel
 * would have nothing to show, 2 where it is not asked rightly.
 */
export async function run(args: string[], output: Output, asking: Asking = terminal): Promise<number> {
  const command = readCommand(args);
  if (typeof command === 'string') {
    output.error(`${command}\n\n${USAGE}`);
    return 2;
  }
  try {
    const { file, email, from } = command;
    const { config } = configOf(file, readFileSync(file));
    const secrets = await doctorSecrets(config, await readGiven(from), asking);
    const examinations = await examineAll(
      config,
      secrets,
      terminalWorld(config, email, secrets),
      command,
      output,
    );
    if (!command.json && isSecretMissing(examinations))
      output.error('\nSecrets come from --from, the environment or the file: --help says how.');
    return isWell(examinations) ? 0 : 1;
  } catch (error) {
    output.error(whyNot(error));
    return 1;
  }
}

type Examined = Examination | RuleExamination;

function isSecretMissing(examinations: readonly Examined[]): boolean {
  return examinations.some(({ findings }) =>
    findings.some(({ checked, state }) => checked === 'secret' && state === 'bad'),
  );
}

/** For people it prints each as it comes: an endpoint may take its time. */
async function examineAll(
  { connectors, rules }: Config,
  secrets: readonly PlainSecret[],
  world: DoctorWorld,
  { json }: Command,
  output: Output,
): Promise<Examined[]> {
  const tell = <E extends Examined>(examination: E): E => {
    if (!json) output.log(`${examinationText(examination)}\n`);
    return examination;
  };
  const ofConnectors: Examination[] = [];
  for (const connector of connectors.filter(isOn)) ofConnectors.push(tell(await examine(connector, world)));
  const ofRules: RuleExamination[] = [];
  for (const holder of rules.filter(isOn).map(ruleHolder)) {
    const own = secrets.filter((secret) => isHeldBy(secret, holder)).map(({ name }) => name);
    ofRules.push(tell(await examineRule(holder, (name) => own.includes(name), world)));
  }
  const all = [...ofConnectors, ...ofRules];
  const off = [...connectors, ...rules].filter((entry) => !isOn(entry)).map(({ name }) => name);
  if (json) output.log(JSON.stringify(all, null, 2));
  else {
    if (ofRules.length > 0) output.log(ruleSumText(ofRules));
    if (ofRules.length === 0 || ofConnectors.length > 0 || off.length > 0)
      output.log(sumText(ofConnectors, off));
  }
  return all;
}

function isOn({ enabled }: { enabled: boolean }): boolean {
  return enabled;
}

interface Command {
  file: string;
  email: string;
  from: string | undefined;
  json: boolean;
}

/** What is wrong with the call, where it is none of this verb. */
function readCommand(args: string[]): Command | string {
  const text = { type: 'string' } as const;
  const options = { email: text, from: text, json: { type: 'boolean', default: false } } as const;
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const { email, from, json } = values;
    const [file] = positionals;
    if (file === undefined || positionals.length > 1)
      return `This takes one file, not ${positionals.length}.`;
    if (email === undefined) return 'Say whom to ask about: --email a@b.c';
    if (!/^\S+@\S+$/.test(email)) return `"${email}" is no address.`;
    return { file, email, from, json };
  } catch (error) {
    return callFault(error);
  }
}
