import { z } from 'zod';
import { t } from '../i18n.ts';
import type { Config } from './config.ts';
import type { ConfigAddress } from './config-address.ts';
import { addressProblems } from './config-address.ts';
import type { ConfigProblem } from './config-problem.ts';
import { plainSecrets } from './plain-secrets.ts';
import { checkConfig, parseConfig } from './read-config.ts';

/** What the browser's managed storage asks for. */
export type PolicyReading =
  | { kind: 'none' }
  | { kind: 'config'; config: Config }
  | { kind: 'url'; address: ConfigAddress }
  | { kind: 'invalid'; problems: ConfigProblem[] };

/**
 * A policy is one string, for Chrome's schema of it knows no free objects: the config as JSON, or where it lies. Firefox checks no schema, so the config may be an
 * object there.
 */
const policySchema = z.strictObject({
  config: z.union([z.string(), z.custom<object>(isObject)]).optional(),
  url: z.string().optional(),
  /** The Ed25519 key that the file at `url` is signed with, base64 of its 32 bytes. */
  publicKey: z.string().optional(),
});

/** Reads what `storage.managed` gave. Paths of problems begin with the policy's own key: `config.connectors.0.endpoint`. */
export function readPolicy(managed: Record<string, unknown>): PolicyReading {
  if (Object.keys(managed).length === 0) return { kind: 'none' };
  const parsed = policySchema.safeParse(managed);
  if (!parsed.success) return invalid(parsed.error.issues.map(({ path }) => wrongShape(path)));
  const { config, url, publicKey } = parsed.data;
  if (config !== undefined && url === undefined && publicKey === undefined) return readConfig(config);
  if (url !== undefined && config === undefined)
    return readAddress({ url, ...(publicKey === undefined ? {} : { publicKey }) });
  return invalid([{ path: '', message: t('organisation.policyShape') }]);
}

/** Whoever sits at the browser can read its policy, and in some browsers so can a page's content scripts: no plain secret is taken from there. */
function readConfig(given: string | object): PolicyReading {
  const parsed = typeof given === 'string' ? parseConfig(given) : { ok: true as const, raw: given };
  if (!parsed.ok) return invalid(parsed.problems.map(inConfig));
  const secrets = plainSecrets(parsed.raw);
  if (secrets.length > 0)
    return invalid(
      secrets.map((path) => inConfig({ path, message: t('organisation.plainSecret', { command: SEAL }) })),
    );
  const read = checkConfig(parsed.raw);
  return read.ok ? { kind: 'config', config: read.config } : invalid(read.problems.map(inConfig));
}

function readAddress(address: ConfigAddress): PolicyReading {
  const problems = addressProblems(address);
  return problems.length === 0 ? { kind: 'url', address } : invalid(problems);
}

function isObject(given: unknown): boolean {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}

/** Seals the secrets of a config file. */
const SEAL = 'npm run config -- seal FILE';

function invalid(problems: ConfigProblem[]): PolicyReading {
  return { kind: 'invalid', problems };
}

function wrongShape(path: PropertyKey[]): ConfigProblem {
  return { path: path.map(String).join('.'), message: t('organisation.policyShape') };
}

function inConfig({ path, message }: ConfigProblem): ConfigProblem {
  return { path: path === '' ? 'config' : `config.${path}`, message };
}
