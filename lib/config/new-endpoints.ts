import { imageOrigin } from '../lookup/image-host.ts';
import type { Config } from './config.ts';
import { sessionUse, sitesWithCredential } from './session-use.ts';

/**
 * The origins that a config asks, sends events or its agents' login to or runs on, and the former one did not: each once, sorted. A connector that begins to send the agent's own login
 * is new at its origin too, so is a site that runs another helpdesk or whose helpdesk begins to take a sign-in token out of a cookie, and by its name a helpdesk of the config's
 * own that reads other things with the agent's session.
 */
export function newEndpoints(former: Config | null, config: Config): string[] {
  const known = new Set(former === null ? [] : reachOf(former).map(keyOf));
  const added = reachOf(config).filter((place) => !known.has(keyOf(place)));
  return [...new Set(added.map(({ origin }) => origin))].sort();
}

interface Place {
  /** Of an own helpdesk its name: it runs wherever it is switched on. */
  origin: string;
  use:
    | 'asked'
    | 'asked-with-login'
    | 'sent events'
    | 'pictures'
    | 'credential'
    | `site of ${string}`
    | `session ${string}`;
}

function reachOf(config: Config): Place[] {
  const { connectors, rules, helpdesks, ownHelpdesks } = config;
  return [
    ...connectors.flatMap(({ endpoint, credentials, imageHosts }): Place[] => [
      { origin: new URL(endpoint).origin, use: credentials === 'include' ? 'asked-with-login' : 'asked' },
      ...imageHosts.map((host): Place => ({ origin: new URL(imageOrigin(host)).origin, use: 'pictures' })),
    ]),
    ...rules.map(({ request }): Place => ({ origin: new URL(request.url).origin, use: 'sent events' })),
    ...helpdesks.map(({ origin, helpdesk }): Place => ({ origin, use: `site of ${helpdesk}` })),
    ...sitesWithCredential(config).map(({ origin }): Place => ({ origin, use: 'credential' })),
    ...ownHelpdesks
      .flatMap(sessionUse)
      .map((use): Place => ({ origin: use.name, use: `session ${JSON.stringify(use)}` })),
  ];
}

function keyOf({ origin, use }: Place): string {
  return `${use} ${origin}`;
}
