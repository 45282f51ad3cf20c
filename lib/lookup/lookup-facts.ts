import { counted, t } from '../i18n.ts';
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
    t('failures.report.version', { version }),
    helpdeskText(about),
    t('failures.report.connector', { name: connector.name, id: connector.id, dialect: connector.dialect }),
    t('failures.report.endpoint', { address: `${origin}${decoded(pathname)}` }),
    t('failures.report.headers', { headers: Object.entries(request.headers).map(headerText).join(', ') }),
    t('failures.report.timeLimit', { seconds: connector.timeoutSeconds }),
    ...(stats === null ? [] : [statsText(stats)]),
  ];
  return { curl: curlCommand(request), lines };
}

function helpdeskText({ helpdesk }: About): string {
  return helpdesk === null
    ? t('failures.report.noHelpdesk')
    : t('failures.report.helpdesk', { helpdesk: helpdesk.id });
}

/** A header's name, and the names of the secrets in it: its value may be anything. */
function headerText([name, value]: [string, string]): string {
  const secrets = [...value.matchAll(SECRET)].map(([, secret = '']) => secret);
  return secrets.length === 0 ? name : t('failures.report.header', { name, secrets: secrets.join(', ') });
}

function statsText({ lookups, p50, p95, errorRate }: LookupStats): string {
  return counted('failures.report.stats', lookups, {
    failed: Math.round(errorRate * 100),
    half: Math.round(p50),
    most: Math.round(p95),
  });
}

/** Placeholders in a path are written in braces, which URLs encode. */
function decoded(path: string): string {
  return path.replaceAll('%7B', '{').replaceAll('%7D', '}');
}
