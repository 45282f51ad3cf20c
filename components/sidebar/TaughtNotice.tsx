import { useState } from 'preact/hooks';
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
    <Button onClick={() => void port.teachAgain().catch(() => setFailed(true))}>Teach it again</Button>
  );
  return (
    <div class="taught-notice">
      <Notice kind={reads ? 'info' : 'warning'} live action={again}>
        {reads
          ? 'Taught page: Deskside reads this ticket too. Is it not the customer’s address?'
          : 'Taught page: Deskside does not find the address on this ticket.'}
        {failed ? ' That did not work. Use the button in the toolbar.' : ''}
      </Notice>
    </div>
  );
}
