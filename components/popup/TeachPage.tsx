import { useState } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { PopupPort } from './port.ts';

/** Starts teaching the page below the popup, on whatever site it is. */
export function TeachPage({ port }: { port: PopupPort }) {
  const [failure, setFailure] = useState<string | null>(null);
  const start = async () => {
    const reply = await port.send('start-teaching', { tab: await port.currentTab() });
    if (reply.ok) port.close();
    else setFailure(reply.problems.map(({ message }) => message).join(' '));
  };
  return (
    <section class="popup-teach">
      <Button onClick={() => void start().catch(() => setFailure('Deskside did not answer. Try again.'))}>
        Teach Deskside this page
      </Button>
      <p class="field-hint">No helpdesk that Deskside knows? Show it where the customer’s address is.</p>
      {failure === null ? null : (
        <Notice kind="error" live>
          {failure}
        </Notice>
      )}
    </section>
  );
}
