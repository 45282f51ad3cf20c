import { t } from '../../lib/i18n.ts';
import { useNow } from '../ui/use-now.ts';
import { untilText } from './until-text.ts';

/** When a delivery that waits is sent next, by the second. In milliseconds since the epoch. */
export function DueIn({ due }: { due: number }) {
  const left = untilText(due, useNow(1000));
  return <span>{left === null ? t('deliveries.row.due') : t('deliveries.row.next', { left })}</span>;
}
