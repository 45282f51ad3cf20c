import { t } from '../../lib/i18n.ts';
import type { AttemptOutcome } from '../../lib/webhooks/delivery.ts';
import { isDelivered } from '../../lib/webhooks/is-delivered.ts';
import { menderText, outcomeText, skipText } from '../../lib/webhooks/outcome-text.ts';
import type { RuleTrial } from '../../lib/webhooks/reports.ts';
import '../options/log.css';
import { BodyText } from '../options/BodyText.tsx';
import { Fold } from '../options/Fold.tsx';
import { durationText } from '../options/words.ts';
import { Badge } from '../ui/Badge.tsx';
import { Notice } from '../ui/Notice.tsx';
import { RequestView } from './RequestView.tsx';
import type { RuleTestState } from './use-rule-test.ts';

/** What was sent as a test, what came back, and who can mend what is wrong. */
export function TestResult({ state }: { state: RuleTestState }) {
  switch (state.state) {
    case 'idle':
    case 'running':
      return null;
    case 'failed':
      return (
        <Notice kind="error" live>
          {state.message}
        </Notice>
      );
    case 'done':
      return <Trial trial={state.trial} />;
  }
}

function Trial({ trial: { request, outcome, durationMs } }: { trial: RuleTrial }) {
  if ('skipped' in request)
    return (
      <Notice kind="warning" live>
        {skipText(request.skipped)}
      </Notice>
    );
  return (
    <section class="json-response" aria-label={t('webhooks.test.result')}>
      {outcome === undefined ? null : <Outcome outcome={outcome} durationMs={durationMs} />}
      {outcome?.kind === 'response' ? (
        <BodyText label={t('options.log.response')} text={outcome.text} />
      ) : null}
      <Fold title={t('webhooks.test.sent')} open={false}>
        <RequestView request={request} />
      </Fold>
    </section>
  );
}

function Outcome({ outcome, durationMs }: { outcome: AttemptOutcome; durationMs: number | undefined }) {
  const delivered = isDelivered(outcome);
  return (
    <div role="status" class="test-outcome">
      <p class="log-summary">
        <Badge color={delivered ? 'green' : 'red'}>
          {delivered ? t('webhooks.test.delivered') : t('webhooks.test.failed')}
        </Badge>
        {outcome.kind === 'response' ? <span>HTTP {outcome.http}</span> : null}
        {durationMs === undefined ? null : <span>{durationText(durationMs)}</span>}
      </p>
      <p>
        {outcomeText(outcome)} {menderText(outcome)}
      </p>
    </div>
  );
}
