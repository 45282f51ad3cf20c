import { t } from '../../lib/i18n.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useSlow } from './use-slow.ts';

interface Props {
  /** The connector's name. */
  name: string;
  /** After how many milliseconds this endpoint is slow. */
  slowAfter: number;
}

/** An endpoint that was asked and has not answered yet. */
export function WaitingPanel({ name, slowAfter }: Props) {
  const slow = useSlow(true, slowAfter);
  return (
    <>
      <Skeleton label={t('sidebar.panel.asking', { name })} />
      {slow && <p class="muted">{t('sidebar.panel.slow')}</p>}
    </>
  );
}
