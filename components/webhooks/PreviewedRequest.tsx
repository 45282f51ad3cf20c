import { t } from '../../lib/i18n.ts';
import { skipText } from '../../lib/webhooks/outcome-text.ts';
import type { RulePreview } from '../../lib/webhooks/reports.ts';
import { Notice } from '../ui/Notice.tsx';
import { RequestView } from './RequestView.tsx';
import type { RulePreviewState } from './use-rule-preview.ts';

interface Props {
  state: RulePreviewState;
  /** The rule has conditions at all. */
  conditions: boolean;
}

/** What the rule would send, or why it would send nothing. */
export function PreviewedRequest({ state, conditions }: Props) {
  switch (state.state) {
    case 'waiting':
      return <p class="preview-empty">{t('webhooks.preview.waiting')}</p>;
    case 'failed':
      return (
        <Notice kind="error" live>
          {t('preview.failed')}
        </Notice>
      );
    case 'shown':
      return (
        <div class="json-response" aria-busy={state.busy}>
          {state.stale ? <p class="muted">{t('webhooks.preview.stale')}</p> : null}
          {conditions ? <Verdict preview={state.preview} /> : null}
          <Shown request={state.preview.request} />
        </div>
      );
  }
}

function Verdict({ preview }: { preview: RulePreview }) {
  switch (preview.conditions) {
    case 'hold':
      return <p>{t('webhooks.preview.hold')}</p>;
    case 'hold-not':
      return <Notice kind="info">{t('webhooks.preview.holdNot')}</Notice>;
    case 'unknown':
      return <Notice kind="info">{t('webhooks.preview.unknown')}</Notice>;
  }
}

function Shown({ request }: Pick<RulePreview, 'request'>) {
  if ('skipped' in request) return <Notice kind="warning">{skipText(request.skipped)}</Notice>;
  return <RequestView request={request} />;
}
