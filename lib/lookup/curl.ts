import { t } from '../i18n.ts';
import type { LookupRequest } from './build-request.ts';

/** A lookup as a command for a POSIX shell. Secrets stand in it by name (`{secret.key}`): whoever runs it puts them in. It holds the customer's address. */
export function curlCommand({ url, headers, body, timeoutSeconds, credentials }: LookupRequest): string {
  const lines = [
    `curl -i --max-time ${timeoutSeconds} ${quoted(url)}`,
    ...Object.entries(headers).map(([name, value]) => `  -H ${quoted(`${name}: ${value}`)}`),
    `  -d ${quoted(body)}`,
  ];
  const command = lines.join(' \\\n');
  return credentials === 'include' ? `# ${t('failures.report.ownLogin')}\n${command}` : command;
}

/** A text as one word of a POSIX shell: in single quotes nothing means anything to a shell but the quote itself. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
