import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { migrate } from '../../lib/config/migrate.ts';
import { examine } from '../../lib/doctor/examine.ts';
import { isWell } from '../../lib/doctor/finding.ts';
import { reportText } from '../doctor/report-text.ts';
import { terminalWorld } from '../doctor/terminal-world.ts';

export const USAGE = 'doctor FILE --email a@b.c [--secrets FILE] [--json]';

/**
 * Asks every endpoint of a config file about one address, as the extension would, and prints what is to be mended and by whom. Gives the exit code: 1 where a panel
 * would have nothing to show.
 */
export async function run(args: string[]): Promise<number> {
  try {
    const { file, email, secrets, json } = readCommand(args);
    const config = readConfig(file);
    const world = terminalWorld(secrets === undefined ? {} : readSecrets(secrets));
    const examinations = await examine(config, email, world);
    console.log(json ? JSON.stringify(examinations, null, 2) : reportText(examinations));
    return isWell(examinations) ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

function readCommand(args: string[]) {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { email: text, secrets: text, json: { type: 'boolean', default: false } },
  });
  const [file, ...more] = positionals;
  const { email } = values;
  if (file === undefined || more.length > 0 || email === undefined || !/^\S+@\S+$/.test(email))
    throw new Error(USAGE);
  return { file, email, secrets: values.secrets, json: values.json };
}

function readConfig(file: string) {
  const read = migrate(JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')));
  if (read.ok) return read.config;
  const problems = read.problems.map(({ path, message }) => `${path}: ${message}`);
  throw new Error(`${file} is not in order:\n${problems.join('\n')}`);
}

/** `{"crm": {"key": "…"}}`: by connector, then by name. From a file, for the command line stays in the shell's history. Throws where it is anything else. */
function readSecrets(file: string): Record<string, Record<string, string>> {
  const raw: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (isRecord(raw) && Object.values(raw).every((named) => isRecord(named) && allTexts(named)))
    return raw as Record<string, Record<string, string>>;
  throw new Error(`${file} is not a file of secrets. Example: {"crm": {"key": "…"}}`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function allTexts(named: Record<string, unknown>): boolean {
  return Object.values(named).every((value) => typeof value === 'string');
}
