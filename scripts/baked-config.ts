import { readFileSync } from 'node:fs';
import { type Config, configSchema } from '../lib/config/config.ts';

/** The config that an organisation's build carries, out of the file at `path`; `null` for the store build. Throws with every problem named. */
export function bakedConfig(path: string | undefined): Config | null {
  if (path === undefined || path === '') return null;
  const parsed = configSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`${path} is not a config:\n${problems.join('\n')}`);
}
