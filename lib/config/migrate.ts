import { t } from '../i18n.ts';
import { CONFIG_VERSION, type Config, configSchema } from './config.ts';

/** What is wrong with a config, and where: `connectors.0.endpoint`; an empty path is the whole. */
export interface ConfigProblem {
  path: string;
  message: string;
}

export type Migrated = { ok: true; config: Config } | { ok: false; problems: ConfigProblem[] };

/**
 * Brings a config of any version that ever was to this release's, or says why it stays as it is. There has been one version so far; one from the future
 * is refused, for half of it would be lost.
 */
export function migrate(raw: unknown): Migrated {
  const version = typeof raw === 'object' && raw !== null && 'version' in raw ? raw.version : undefined;
  if (typeof version === 'number' && Number.isInteger(version) && version > CONFIG_VERSION)
    return refused(t('problems.config.newer', { version, known: CONFIG_VERSION }));
  if (version !== CONFIG_VERSION) return refused(t('problems.config.notOurs', { version: CONFIG_VERSION }));
  const parsed = configSchema.safeParse(raw);
  if (parsed.success) return { ok: true, config: parsed.data };
  const problems = parsed.error.issues.map(({ path, message }) => ({
    path: path.map(String).join('.'),
    message,
  }));
  return { ok: false, problems };
}

function refused(message: string): Migrated {
  return { ok: false, problems: [{ path: 'version', message }] };
}
