import { ALLOW_ALL, type Allow } from '../../lib/config/allow.ts';
import type { Settings } from '../../lib/messages.ts';

/** What the agent may do beside what the organisation has set. */
export function allowed(settings: Pick<Settings, 'effective'>): Allow {
  return settings.effective.allow ?? ALLOW_ALL;
}
