import { readFileSync } from 'node:fs';
import type { Config } from '../lib/config/config.ts';
import type { ConfigProblem } from '../lib/config/config-problem.ts';
import type { Migrated } from '../lib/config/migrate.ts';
import { plainSecrets } from '../lib/config/plain-secrets.ts';
import { checkConfig, parseConfig, readConfig } from '../lib/config/read-config.ts';
import { whyNot } from './config/why-not.ts';

/** The config in a file on this disk. A file that cannot be read is a problem like others. */
export function readConfigFile(path: string): Migrated {
  try {
    return readConfig(readFileSync(path));
  } catch (error) {
    return {
      ok: false,
      problems: [{ path: '', message: whyNot(error) }],
    };
  }
}

/** The config in a file's bytes, and the file as its author wrote it. Throws with every problem and its place; `path` names the file there. */
export function configOf(path: string, bytes: Uint8Array): { config: Config; raw: unknown } {
  const parsed = parseConfig(bytes);
  const read = parsed.ok ? checkConfig(parsed.raw) : parsed;
  if (!read.ok) throw new Error(problemText(path, read.problems));
  return { config: read.config, raw: parsed.ok ? parsed.raw : null };
}

/** The same for what many people will be able to read. Throws too where it carries a secret in plain words; `why` says who would read it. */
export function publicConfig(
  path: string,
  why: string,
  bytes: Uint8Array = readFileSync(path),
): { config: Config; raw: unknown } {
  const found = configOf(path, bytes);
  const secrets = plainSecrets(found.raw);
  if (secrets.length === 0) return found;
  throw new Error(
    `${why}, and ${path} carries secrets in plain words:\n${secrets.map((place) => `  ${place}`).join('\n')}\nSeal them first: npm run config -- seal ${path}`,
  );
}

/** Every problem with its place, for people. */
export function problemText(file: string, problems: ConfigProblem[]): string {
  return `${file}: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}\n${placesText(problems)}`;
}

/** Each place, and below it what is to be said of it. */
export function placesText(problems: ConfigProblem[]): string {
  return problems
    .map(({ path, message }) => (path === '' ? `  ${message}` : `  ${path}\n    ${message}`))
    .join('\n');
}
