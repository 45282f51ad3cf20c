import type { DoctorWorld } from '../../lib/doctor/examine.ts';
import * as liquid from '../../lib/panel/liquid-engine.ts';
import { connect } from './connect.ts';

/** The world of the command line: Node's own network, secrets as given by connector and name, templates in this very process. */
export function terminalWorld(secrets: Record<string, Record<string, string>>): DoctorWorld {
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return {
    fetch: (...request) => fetch(...request),
    now: () => Date.now(),
    online: () => true,
    hasHost: async () => true,
    reach: connect,
    secretsOf: (connector) => async (name) => {
      const value = secrets[connector.id]?.[name];
      return value === undefined ? { state: 'missing' } : { state: 'secret', value };
    },
    renderer: {
      check: async (template, responses = []) => liquid.checkTemplate({ kind: 'check', template, responses }),
      render: async (template, variables) => {
        const setting = { locale, timeZone, now: Date.now() };
        return liquid.renderTemplate({ kind: 'render', template, variables, setting });
      },
    },
  };
}
