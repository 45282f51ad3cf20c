import { quoted } from '../../lib/lookup/curl.ts';
import type { RequestText } from '../../lib/webhooks/reports.ts';

/** A request as it goes over the wire, for people: its first line, its headers, an empty line, its body. */
export function requestLines({ method, url, headers, body }: RequestText): string {
  const head = [`${method} ${url}`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)];
  return body === null ? head.join('\n') : `${head.join('\n')}\n\n${body}`;
}

/** Headers that every attempt makes anew. */
const MADE_WHEN_SENT = ['webhook-timestamp', 'webhook-signature'];

/** The same as a command for a POSIX shell. Secrets stand in it by name: whoever runs it puts them in, and timestamp and signature are missing. */
export function requestCurl({ method, url, headers, body }: RequestText): string {
  return [
    `curl -i -X ${method} --max-time 10 ${quoted(url)}`,
    ...Object.entries(headers)
      .filter(([name]) => !MADE_WHEN_SENT.includes(name))
      .map(([name, value]) => `  -H ${quoted(`${name}: ${value}`)}`),
    ...(body === null ? [] : [`  --data-raw ${quoted(body)}`]),
  ].join(' \\\n');
}
