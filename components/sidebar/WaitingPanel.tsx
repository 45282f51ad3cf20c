import { t } from '../../lib/i18n.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { LONG, QUICK, useSlow } from './use-slow.ts';

interface Props {
  /** The connector's name. */
  name: string;
  /** After how many milliseconds this endpoint is slow. */
  slowAfter: number;
}

/** An endpoint that was asked and has not answered yet. For a quick one nothing is drawn, which would only stand in the way of its answer. */
export function WaitingPanel({ name, slowAfter }: Props) {
  const late = useSlow(true, QUICK);
  const long = useSlow(true, LONG);
  const slow = useSlow(true, slowAfter);
  return (
    <>
      <Skeleton label={t('sidebar.panel.asking', { name })} drawn={late} still={!long} />
      {slow && <p class="muted">{t('sidebar.panel.slow')}</p>}
    </>
  );
}
