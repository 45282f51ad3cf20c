import { t } from '../i18n.ts';
import { CONFIG_VERSION, type Config, configSchema } from './config.ts';
import { parseWithProblems } from './config-issues.ts';
import type { ConfigProblem } from './config-problem.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';

export type { ConfigProblem } from './config-problem.ts';

export type Migrated = { ok: true; config: Config } | { ok: false; problems: ConfigProblem[] };

export type Stepped = { ok: true; raw: unknown } | { ok: false; problems: ConfigProblem[] };

/**
 * Brings a config of any version that ever was to this release's, or says why it stays as it is: one from the future is refused, for half of it would be
 * lost; a step that fails stops it. What it is given is never changed.
 */
export function migrate(raw: unknown): Migrated {
  const stepped = stepTo(CONFIG_VERSION, raw, MIGRATIONS);
  if (!stepped.ok) return stepped;
  const parsed = parseWithProblems(configSchema, stepped.raw);
  return parsed.ok ? { ok: true, config: parsed.value } : parsed;
}

/** Takes a config through every step from its own version to `version`. */
export function stepTo(version: number, raw: unknown, migrations: readonly Migration[]): Stepped {
  const own = isObject(raw) ? raw['version'] : undefined;
  if (!isObject(raw) || typeof own !== 'number' || !Number.isInteger(own) || own < 1)
    return refused(t('problems.config.notOurs', { version }));
  if (own > version) return refused(t('problems.config.newer', { version: own, known: version }));
  if (own === version) return { ok: true, raw };
  const copy = copyOf(raw);
  return copy === null ? refused(t('configFile.tooDeep')) : stepped(own, version, copy, migrations);
}

function stepped(
  own: number,
  version: number,
  copy: Record<string, unknown>,
  migrations: readonly Migration[],
): Stepped {
  let config = copy;
  for (let from = own; from < version; from += 1) {
    const next = oneStep(from, config, migrations);
    if (typeof next === 'string')
      return refused(t('configFile.stepFailed', { from, to: from + 1, why: next }));
    config = { ...next, version: from + 1 };
  }
  return { ok: true, raw: config };
}

/** The config after one step, or why it failed. */
function oneStep(
  version: number,
  config: Record<string, unknown>,
  migrations: readonly Migration[],
): Record<string, unknown> | string {
  const step = migrations.find(({ from }) => from === version);
  if (step === undefined) return t('configFile.noStep');
  try {
    return step.change(config);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** `null` for one that is nested deeper than the browser can follow. */
function copyOf(raw: Record<string, unknown>): Record<string, unknown> | null {
  try {
    return structuredClone(raw);
  } catch {
    return null;
  }
}

function isObject(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

function refused(message: string): { ok: false; problems: ConfigProblem[] } {
  return { ok: false, problems: [{ path: 'version', message }] };
}
