import { counted, t } from '../../lib/i18n.ts';
import type { Attempt } from '../../lib/webhooks/delivery.ts';
import { menderText, outcomeText } from '../../lib/webhooks/outcome-text.ts';
import { BodyText } from '../options/BodyText.tsx';
import { durationText } from '../options/words.ts';
import { momentText } from './moment-text.ts';
import { outcomeTitle } from './outcome-title.ts';

/** How many attempts are in sight; the earlier ones are folded away. */
const IN_SIGHT = 3;

/** Every attempt, the newest first, and what the endpoint answered. */
export function AttemptList({ attempts }: { attempts: readonly Attempt[] }) {
  if (attempts.length === 0) return null;
  const newestFirst = attempts.toReversed();
  const earlier = newestFirst.slice(IN_SIGHT);
  return (
    <section class="attempts">
      <h2>{t('deliveries.attempts.title')}</h2>
      <Attempts attempts={newestFirst.slice(0, IN_SIGHT)} after={newestFirst[0]} />
      {earlier.length === 0 ? null : (
        <details>
          <summary>{counted('deliveries.attempts.earlier', earlier.length)}</summary>
          <Attempts attempts={earlier} after={newestFirst[IN_SIGHT - 1]} />
        </details>
      )}
    </section>
  );
}

interface AttemptsProps {
  attempts: readonly Attempt[];
  /** The one that stands above the first of them. What came of the newest is said at the head of the delivery. */
  after: Attempt | undefined;
}

function Attempts({ attempts, after }: AttemptsProps) {
  return (
    <ol>
      {attempts.map((attempt, index) => (
        <AttemptItem key={attempt.at} attempt={attempt} after={attempts[index - 1] ?? after} />
      ))}
    </ol>
  );
}

/** What came of it is said in full where the attempt above it came to something else. */
function AttemptItem({ attempt, after }: { attempt: Attempt; after: Attempt | undefined }) {
  const { at, durationMs, outcome } = attempt;
  const text = saidOf(attempt);
  const response = outcome.kind === 'response' ? outcome.text : '';
  return (
    <li class="attempt">
      <p class="attempt-line">
        <time dateTime={new Date(at).toISOString()}>{momentText(at)}</time>
        <strong>{outcomeTitle(outcome)}</strong>
        <span class="muted">{durationText(durationMs)}</span>
      </p>
      {after !== undefined && saidOf(after) === text ? null : <p>{text}</p>}
      {response === '' ? null : (
        <BodyText label={t('deliveries.attempts.responseAt', { time: momentText(at) })} text={response} />
      )}
    </li>
  );
}

function saidOf({ outcome }: Attempt): string {
  return `${outcomeText(outcome)} ${menderText(outcome)}`.trim();
}
