import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { examine } from '../../lib/doctor/examine.ts';
import { isWell } from '../../lib/doctor/finding.ts';
import { configOf } from '../config-file.ts';
import { reportText } from '../doctor/report-text.ts';
import { terminalWorld } from '../doctor/terminal-world.ts';

export const USAGE = `doctor FILE --email a@b.c [--from secrets.json] [--json]

--from: the secrets by connector and name, {"crm": {"key": "…"}}. In a file, for the command line stays in the shell's history.`;

/**
 * Asks every endpoint of a config file about one address, as the extension would, and prints what is to be mended and by whom. Gives the exit code: 1 where a panel
 * would have nothing to show, 2 where it is not asked rightly.
 */
export async function run(args: string[], output: Pick<Console, 'log' | 'error'>): Promise<number> {
  const command = readCommand(args);
  if (command === null) {
    output.error(USAGE);
    return 2;
  }
  const { file, email, from, json } = command;
  try {
    const { config } = configOf(file, readFileSync(file));
    const world = terminalWorld(from === undefined ? {} : readSecrets(from));
    const examinations = await examine(config, email, world);
    output.log(json ? JSON.stringify(examinations, null, 2) : reportText(examinations));
    return isWell(examinations) ? 0 : 1;
  } catch (error) {
    output.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

/** `null` for what is no call of this verb. */
function readCommand(args: string[]) {
  const parsed = parse(args);
  const [file, ...more] = parsed?.positionals ?? [];
  const email = parsed?.values.email;
  if (parsed === null || file === undefined || more.length > 0) return null;
  if (email === undefined || !/^\S+@\S+$/.test(email)) return null;
  return { file, email, from: parsed.values.from, json: parsed.values.json };
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  const options = { email: text, from: text, json: { type: 'boolean', default: false } } as const;
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch {
    return null;
  }
}

/** By connector, then by name. Throws where the file holds anything else. */
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
