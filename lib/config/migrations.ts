import { rules } from './migrations/1-rules.ts';

/**
 * One step of the config's version: `change` takes a config of version `from` and gives one of the next. It may throw where the config cannot be brought along; what it is given is a copy.
 */
export interface Migration {
  from: number;
  change(config: Record<string, unknown>): Record<string, unknown>;
}

/**
 * Every step there ever was, in order; each has a file of its own under `migrations/`, and its version an example under `test/config/versions/`.
 */
export const MIGRATIONS: readonly Migration[] = [rules];
