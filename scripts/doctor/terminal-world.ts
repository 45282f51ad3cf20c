import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import type { Config } from '../../lib/config/config.ts';
import type { PlainSecret } from '../../lib/config/seal-secrets.ts';
import { isHeldBy } from '../../lib/config/secret-place.ts';
import type { DoctorWorld } from '../../lib/doctor/examine.ts';
import { tryOut } from '../../lib/lookup/try-out.ts';
import * as liquid from '../../lib/panel/liquid-engine.ts';
import { connect } from './connect.ts';

/** The world of the command line: Node's own network with the authorities that this system trusts, secrets as given, templates in this very process. */
export function terminalWorld(
  config: Pick<Config, 'workspace'>,
  email: string,
  secrets: readonly PlainSecret[],
): DoctorWorld {
  setDefaultCACertificates([...getCACertificates('default'), ...getCACertificates('system')]);
  const about = { email, others: [], ticket: null, helpdesk: null, workspace: config.workspace.id };
  return {
    ask: (connector) => tryOut(connector, about, secretsOf(connector.id, secrets), OUTSIDE),
    reach: connect,
    renderer: renderer(),
    now: () => Date.now(),
  };
}

const OUTSIDE: Parameters<typeof tryOut>[3] = {
  fetch: (...request) => fetch(...request),
  now: () => Date.now(),
  online: () => true,
  hasHost: async () => true,
  vault: { open: async () => ({ state: 'missing' }) },
};

function secretsOf(id: string, secrets: readonly PlainSecret[]): Record<string, string> {
  const own = secrets.filter((secret) => isHeldBy(secret, { kind: 'connector', id }));
  return Object.fromEntries(own.map(({ name, value }) => [name, value]));
}

function renderer(): DoctorWorld['renderer'] {
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return {
    check: async (template, responses = []) => liquid.checkTemplate({ kind: 'check', template, responses }),
    render: async (template, variables) => {
      const setting = { locale, timeZone, now: Date.now() };
      return liquid.renderTemplate({ kind: 'render', template, variables, setting });
    },
  };
}
