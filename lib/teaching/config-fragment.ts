import { CONFIG_VERSION } from '../config/config.ts';
import { asWritten } from '../helpdesks/as-written.ts';
import type { Helpdesk } from '../helpdesks/helpdesk.ts';

/** One of the team's own helpdesks and the sites that run it, as a config file of its own: for an admin to merge into the team's. */
export function configFragment(helpdesk: Helpdesk, origins: readonly string[]): string {
  const fragment = {
    version: CONFIG_VERSION,
    ...(origins.length === 0
      ? {}
      : { helpdesks: origins.map((origin) => ({ origin, helpdesk: helpdesk.id })) }),
    ownHelpdesks: [asWritten(helpdesk)],
  };
  return `${JSON.stringify(fragment, null, 2)}\n`;
}
