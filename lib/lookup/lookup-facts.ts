import { buildRequest } from './build-request.ts';
import { type Connector, SECRET } from './connector.ts';
import { curlCommand } from './curl.ts';
import type { About } from './dialect.ts';
import type { LookupFacts } from './failure-report.ts';
import type { LookupStats } from './lookup-stats.ts';

/** The facts of one connector's lookup. `stats` is `null` where nothing is logged yet. */
export function lookupFacts(
  connector: Connector,
  about: About,
  { version, stats }: { version: string; stats: LookupStats | null },
): LookupFacts {
  const request = buildRequest(connector, about);
  const { origin, pathname } = new URL(connector.endpoint);
  const lines = [
    `Deskside: ${version}`,
    `Helpdesk: ${about.helpdesk?.id ?? 'none'}`,
    `Connector: ${connector.name} (${connector.id}), dialect ${connector.dialect}`,
    `Endpoint: POST ${origin}${decoded(pathname)}`,
    `Headers: ${Object.entries(request.headers).map(headerText).join(', ')}`,
    `Time limit: ${connector.timeoutSeconds} s`,
    ...(stats === null ? [] : [statsText(stats)]),
  ];
  return { curl: curlCommand(request), lines };
}

/** A header's name, and the names of the secrets in it: its value may be anything. */
function headerText([name, value]: [string, string]): string {
  const secrets = [...value.matchAll(SECRET)].map(([, secret = '']) => secret);
  return secrets.length === 0 ? name : `${name} (secret ${secrets.join(', ')})`;
}

function statsText({ lookups, p50, p95, errorRate }: LookupStats): string {
  return `Last ${lookups} lookups: ${Math.round(errorRate * 100)} % failed, half within ${Math.round(p50)} ms, 95 % within ${Math.round(p95)} ms`;
}

/** Placeholders in a path are written in braces, which URLs encode. */
function decoded(path: string): string {
  return path.replaceAll('%7B', '{').replaceAll('%7D', '}');
}
