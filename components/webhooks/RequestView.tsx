import { t } from '../../lib/i18n.ts';
import type { RequestText } from '../../lib/webhooks/reports.ts';
import { BodyText } from '../options/BodyText.tsx';

/** A request to read and copy, its secrets by name. */
export function RequestView({ request }: { request: RequestText }) {
  return <BodyText label={t('options.log.request')} text={requestLines(request)} />;
}

/** As it goes over the wire, more or less: method and address, headers, an empty line, the body. */
export function requestLines({ method, url, headers, body }: RequestText): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`${method} ${url}`, ...lines, ...(body === null ? [] : ['', body])].join('\n');
}
