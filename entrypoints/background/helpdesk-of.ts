import type { Config } from '../../lib/config/config.ts';
import type { Happening } from '../../lib/webhooks/happening.ts';

/** The helpdesk that is switched on at an origin, as events name it; its id is empty where none is. */
export function helpdeskOf({ helpdesks }: Pick<Config, 'helpdesks'>, origin: string): Happening['helpdesk'] {
  return { id: helpdesks.find((entry) => entry.origin === origin)?.helpdesk ?? '', origin };
}
