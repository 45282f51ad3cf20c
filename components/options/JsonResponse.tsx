import { t } from '../../lib/i18n.ts';
import type { Preview } from '../../lib/lookup/preview.ts';
import { Badge } from '../ui/Badge.tsx';
import { BodyText } from './BodyText.tsx';
import { Notes } from './Notes.tsx';
import { durationText, outcomeBadge } from './words.ts';

/** What a preview sent and what came back, secrets masked. */
export function JsonResponse({ preview }: { preview: Preview }) {
  const { answer, response, request, notes, durationMs } = preview;
  const http = response?.http ?? ('http' in answer ? answer.http : undefined);
  const { color, label } = outcomeBadge({ status: answer.status, ...(http === undefined ? {} : { http }) });
  return (
    <div class="json-response">
      <p class="log-summary">
        <Badge color={color}>{label}</Badge>
        <span>{http === undefined ? t('options.log.noHttp') : `HTTP ${http}`}</span>
        <span>{durationText(durationMs)}</span>
      </p>
      <Notes notes={notes} />
      <BodyText label={t('options.log.request')} text={requestText(request)} />
      {response === undefined ? (
        <p class="muted">{t('options.log.noResponse')}</p>
      ) : (
        <BodyText label={t('options.log.response')} text={response.body} />
      )}
    </div>
  );
}

function requestText({ method, url, headers, body }: Preview['request']): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`${method} ${url}`, ...lines, '', body].join('\n');
}
