import { timeLeft } from '../../lib/panel/wait-text.ts';
import { useNow } from '../ui/use-now.ts';

/** How long an endpoint is still left alone, by the second. */
export function Countdown({ until }: { until: number }) {
  const left = timeLeft(until, useNow(1000));
  return (
    <p class="countdown">
      {left === null
        ? 'The break is over: it can be asked again.'
        : `It is not asked by itself for another ${left}.`}
    </p>
  );
}
