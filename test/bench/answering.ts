import type { Config } from '../../lib/config/config.ts';
import { deskConfig } from '../desk/config.ts';
import { secrets } from '../desk/secrets.ts';

/** The demo's connectors that answer: a badge, a template, a badge. */
export const ANSWERING = ['crm', 'billing', 'loyalty'];

/** The demo's config with these connectors alone, asking an endpoint that knows every customer of `records.ts`. */
export function answeringConfig(desk: string, endpoint: string): Config {
  const config = deskConfig({ desk, endpoints: endpoint });
  return { ...config, connectors: config.connectors.filter(({ id }) => ANSWERING.includes(id)) };
}

/** The demo's secrets of a config's connectors. */
export function secretsOf({ connectors }: Config): Record<string, Record<string, string>> {
  const wanted = new Set(connectors.map(({ id }) => id));
  return Object.fromEntries(Object.entries(secrets).filter(([id]) => wanted.has(id)));
}
