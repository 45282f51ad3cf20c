import { useMemo } from 'preact/hooks';
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
  const exact = useMemo(() => exactly(at), [at]);
  const age = ageText(at, now);
  const slow = useSlow(updating, slowAfter);
  return (
    <time class="age" {...exact}>
      {updating ? updatingText(age, slow) : age}
    </time>
  );
}

/** The browser is slow to write a date as the agent's region does, so it is done once for each answer. */
function exactly(at: number): { dateTime: string; title: string } {
  const date = new Date(at);
  return { dateTime: date.toISOString(), title: date.toLocaleString(formatLocale()) };
}

function updatingText(age: string, slow: boolean): string {
  return slow ? t('sidebar.panel.slowUpdating', { age }) : t('sidebar.panel.updating', { age });
}
