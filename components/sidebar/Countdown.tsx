import { t } from '../../lib/i18n.ts';
import { timeLeft } from '../../lib/panel/wait-text.ts';
import { useNow } from '../ui/use-now.ts';

/** How long an endpoint is still left alone, by the second. */
export function Countdown({ until }: { until: number }) {
  const left = timeLeft(until, useNow(1000));
  return (
    <p class="countdown">
      {left === null ? t('sidebar.failed.waitOver') : t('sidebar.failed.wait', { left })}
    </p>
  );
}
