import type { Config, SwitchedOn } from '../../lib/config/config.ts';
import type { Connector } from '../../lib/lookup/connector.ts';
import { connectorHosts } from '../../lib/lookup/connector-hosts.ts';
import { hostPattern } from '../../lib/lookup/endpoint-url.ts';
import type { GrantTarget } from './grant-target.ts';

/** Whose hosts may have to be reached. */
export interface Needs {
  connectors: Connector[];
  sites: SwitchedOn[];
}

/** What a target needs; `null` where the config has no such thing any more. */
export function needsOf(target: GrantTarget, { connectors, helpdesks }: Config): Needs | null {
  switch (target.kind) {
    case 'all':
      return { connectors: connectors.filter(({ enabled }) => enabled), sites: helpdesks };
    case 'connector': {
      const named = connectors.filter(({ id }) => id === target.id);
      return named.length === 0 ? null : { connectors: named, sites: [] };
    }
    case 'site': {
      const named = helpdesks.filter(({ origin }) => origin === target.origin);
      return named.length === 0 ? null : { connectors: [], sites: named };
    }
  }
}

/** The host patterns to ask for, each once. */
export function patternsOf({ connectors, sites }: Needs): string[] {
  const patterns = [...sites.map(({ origin }) => hostPattern(origin)), ...connectors.flatMap(connectorHosts)];
  return [...new Set(patterns)];
}

/** Those of the needs whose hosts are not in `allowed`. */
export function without({ connectors, sites }: Needs, allowed: ReadonlySet<string>): Needs {
  return {
    connectors: connectors.filter((connector) =>
      connectorHosts(connector).some((pattern) => !allowed.has(pattern)),
    ),
    sites: sites.filter(({ origin }) => !allowed.has(hostPattern(origin))),
  };
}
