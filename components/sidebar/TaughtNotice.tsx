import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { SidebarPort } from './port.ts';

interface Props {
  /** Whether what was taught reads this ticket, as far as Deskside can tell. */
  reads: boolean;
  port: Pick<SidebarPort, 'teachAgain'>;
}

/** Tells whether what was taught reads this ticket too, and lets it be taught anew right here. */
export function TaughtNotice({ reads, port }: Props) {
  const [failed, setFailed] = useState(false);
  const again = (
    <Button onClick={() => void port.teachAgain().catch(() => setFailed(true))}>
      {t('sidebar.taught.again')}
    </Button>
  );
  return (
    <div class="taught-notice">
      <Notice kind={reads ? 'info' : 'warning'} live action={again}>
        {reads ? t('sidebar.taught.reads') : t('sidebar.taught.readsNot')}
        {failed ? ` ${t('sidebar.taught.failed')}` : ''}
      </Notice>
    </div>
  );
}
