import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n.ts';
import type { LookupFacts } from '../../lib/lookup/failure-report.ts';
import type { FailureView, MendingPage } from '../../lib/panel/panel.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { Countdown } from './Countdown.tsx';
import { FailureDetails } from './FailureDetails.tsx';

interface FailureProps {
  failure: FailureView;
  /** When the lookup was over, in milliseconds since the epoch, and how long it took. */
  at: number;
  durationMs: number;
  onRetry: () => void;
  onMend: (page: MendingPage) => void;
  /** What helps to mend it; left out where nobody is to hand it on. */
  explain?: (() => Promise<LookupFacts | null>) | undefined;
}

/** A lookup that gave nothing: what happened, who can mend it, and the way there where it is one click. Nothing asks again by itself. */
export function FailurePanel({ failure, onRetry, onMend, ...facts }: FailureProps) {
  const { text, mend, until } = failure;
  return (
    <>
      <FailureWords failure={failure}>
        <p>{text.advice}</p>
        {until !== null && <Countdown until={until} />}
        <p>
          <Menders failure={failure} />
        </p>
      </FailureWords>
      <p class="actions">
        {mend !== null && (
          <Button kind="primary" onClick={() => onMend(mend)}>
            {mendLabel(mend)}
          </Button>
        )}
        <Button onClick={onRetry}>{retryLabel(failure)}</Button>
      </p>
      <HandOn failure={failure} {...facts} />
    </>
  );
}

/** Above an earlier answer that stays in sight: why the newest refresh brought none. As much as a failed lookup says, in less room. */
export function RefreshFailed({ failure, onRetry, onMend, ...facts }: FailureProps) {
  const { text, mend, until } = failure;
  return (
    <div class="refresh-failed">
      <FailureWords failure={failure}>
        <p>
          {text.advice} {t('sidebar.failed.earlier')} <Menders failure={failure} />
        </p>
        {until !== null && <Countdown until={until} />}
      </FailureWords>
      <div class="actions">
        {mend !== null && (
          <Button kind="link" onClick={() => onMend(mend)}>
            {mendLabel(mend)}
          </Button>
        )}
        <Button kind="link" onClick={onRetry}>
          {retryLabel(failure)}
        </Button>
        <HandOn failure={failure} {...facts} />
      </div>
    </div>
  );
}

/** Who can mend it, and the HTTP status where the title does not name it. */
function Menders({ failure: { text, answer } }: { failure: FailureView }) {
  const http = answer.status === 'error' && answer.reason !== 'http' ? answer.http : undefined;
  return (
    <span class="muted">
      {text.who} {http !== undefined && <span class="failure-http">HTTP {http}</span>}
    </span>
  );
}

function HandOn({
  failure: { answer },
  at,
  durationMs,
  explain,
}: Pick<FailureProps, 'failure' | 'at' | 'durationMs' | 'explain'>) {
  if (explain === undefined) return null;
  return <FailureDetails failed={{ answer, at, durationMs }} explain={explain} />;
}

function FailureWords({ failure, children }: { failure: FailureView; children: ComponentChildren }) {
  return (
    <div class="failure">
      <p class="status-line">
        <Badge color={colorOf(failure)}>{failure.text.title}</Badge>
      </p>
      {children}
    </div>
  );
}

/** Red is what went wrong, yellow what may be over soon. */
function colorOf({ kind, until }: FailureView): 'red' | 'yellow' {
  return kind === 'error' && until === null ? 'red' : 'yellow';
}

function retryLabel({ until }: FailureView): string {
  return until === null ? t('sidebar.tryAgain') : t('sidebar.failed.askNow');
}

function mendLabel(mend: MendingPage): string {
  return mend === 'grant' ? t('common.allowAccess') : t('sidebar.failed.openOptions');
}
