import { formatLocale, t } from '../../lib/i18n.ts';
import { ageText } from '../../lib/panel/age.ts';
import { useSlow } from './use-slow.ts';

interface Props {
  /** When the answer was given, in milliseconds since the epoch. */
  at: number;
  now: number;
  /** A newer answer is on its way. */
  updating: boolean;
  /** After how many milliseconds that is slow. */
  slowAfter: number;
}

/** How old what a panel shows is; the exact time on hover. */
export function Age({ at, now, updating, slowAfter }: Props) {
  const exact = new Date(at);
  const age = ageText(at, now);
  const slow = useSlow(updating, slowAfter);
  return (
    <time class="age" dateTime={exact.toISOString()} title={exact.toLocaleString(formatLocale())}>
      {updating ? updatingText(age, slow) : age}
    </time>
  );
}

function updatingText(age: string, slow: boolean): string {
  return slow ? t('sidebar.panel.slowUpdating', { age }) : t('sidebar.panel.updating', { age });
}
