import { t } from '../../lib/i18n.ts';
import type { RequestText } from '../../lib/webhooks/reports.ts';
import { requestLines } from '../deliveries/request-lines.ts';
import { BodyText } from '../options/BodyText.tsx';

/** A request to read and copy, its secrets by name. */
export function RequestView({ request }: { request: RequestText }) {
  return <BodyText label={t('options.log.request')} text={requestLines(request)} />;
}
