import type { Config, SwitchedOn } from '../../lib/config/config.ts';
import type { Connector } from '../../lib/lookup/connector.ts';
import { connectorHosts } from '../../lib/lookup/connector-hosts.ts';
import { hostPattern } from '../../lib/lookup/endpoint-url.ts';
import type { Rule } from '../../lib/webhooks/rule.ts';
import type { GrantTarget } from './grant-target.ts';

/** Whose hosts may have to be reached. */
export interface Needs {
  connectors: Connector[];
  rules: Rule[];
  sites: SwitchedOn[];
}

const NOBODY: Needs = { connectors: [], rules: [], sites: [] };

/** What a target needs; `null` where the config has no such thing any more. */
export function needsOf(target: GrantTarget, { connectors, rules, helpdesks }: Config): Needs | null {
  switch (target.kind) {
    case 'all':
      return { connectors: connectors.filter(isOn), rules: rules.filter(isOn), sites: helpdesks };
    case 'connector':
      return orNull({ ...NOBODY, connectors: connectors.filter(({ id }) => id === target.id) });
    case 'rule':
      return orNull({ ...NOBODY, rules: rules.filter(({ id }) => id === target.id) });
    case 'site':
      return orNull({ ...NOBODY, sites: helpdesks.filter(({ origin }) => origin === target.origin) });
  }
}

/** The host patterns to ask for, each once. */
export function patternsOf({ connectors, rules, sites }: Needs): string[] {
  const patterns = [
    ...sites.map(({ origin }) => hostPattern(origin)),
    ...connectors.flatMap(connectorHosts),
    ...rules.map(ruleHost),
  ];
  return [...new Set(patterns)];
}

/** Those of the needs whose hosts are not in `allowed`. */
export function without({ connectors, rules, sites }: Needs, allowed: ReadonlySet<string>): Needs {
  return {
    connectors: connectors.filter((connector) =>
      connectorHosts(connector).some((pattern) => !allowed.has(pattern)),
    ),
    rules: rules.filter((rule) => !allowed.has(ruleHost(rule))),
    sites: sites.filter(({ origin }) => !allowed.has(hostPattern(origin))),
  };
}

function ruleHost({ request }: Rule): string {
  return hostPattern(request.url);
}

function isOn({ enabled }: { enabled: boolean }): boolean {
  return enabled;
}

function orNull(needs: Needs): Needs | null {
  return Object.values(needs).some((list) => list.length > 0) ? needs : null;
}
