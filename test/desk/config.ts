import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, configSchema } from '../../lib/config/config.ts';

/** Where a running desk and its endpoints are: origins, without a slash at the end. */
export interface DeskAddresses {
  desk: string;
  endpoints: string;
}

/** The organisation's config of the demo desk, for servers that run at these addresses. Throws with every problem where the file is no config. */
export function deskConfig(addresses: DeskAddresses): Config {
  return configSchema.parse(deskConfigJson(addresses));
}

/** `config.json` holds `{desk}` and `{endpoints}` where an address begins, since both take free ports. */
function deskConfigJson({ desk, endpoints }: DeskAddresses): unknown {
  const text = readFileSync(join(import.meta.dirname, 'config.json'), 'utf8');
  return JSON.parse(text.replaceAll('"{desk}', `"${desk}`).replaceAll('"{endpoints}', `"${endpoints}`));
}
