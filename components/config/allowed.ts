import type { Allow } from '../../lib/config/allow.ts';
import type { Settings } from '../../lib/messages.ts';

/** What the agent may do beside what the organisation has set: all, where nothing is said. */
export function allowed({ effective: { allow } }: Pick<Settings, 'effective'>): Allow {
  return {
    connectors: allow?.connectors ?? true,
    rules: allow?.rules ?? true,
    helpdesks: allow?.helpdesks ?? true,
    export: allow?.export ?? true,
    preview: allow?.preview ?? true,
  };
}
