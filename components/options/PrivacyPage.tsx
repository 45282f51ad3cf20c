import { useState } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import type { OptionsState } from './options-state.ts';
import { PageHead } from './PageHead.tsx';

/** What of customers is kept in this browser, and the way to be rid of it. */
export function PrivacyPage({ options: { port, toasts } }: { options: OptionsState }) {
  const [asking, setAsking] = useState(false);
  const forget = async () => {
    setAsking(false);
    const done = await port
      .send('forget-customer-data', {})
      .then(() => true)
      .catch(() => false);
    toasts.show({
      message: done
        ? 'All customer data in this browser is forgotten.'
        : 'Deskside did not answer. Try again.',
    });
  };
  return (
    <>
      <PageHead title="Privacy">What Deskside keeps of your customers, and where.</PageHead>
      <section class="form-part">
        <h2>Customer data in this browser</h2>
        <p>
          Answers stay in this browser for as long as their connector says, so that a ticket opens at once.
          The log keeps the last lookups. Nothing passes through a server of ours: lookups go from here
          straight to your endpoints.
        </p>
        <div>
          <Button kind="danger" onClick={() => setAsking(true)}>
            Forget customer data…
          </Button>
        </div>
      </section>
      <section class="form-part">
        <h2>Secrets</h2>
        <p>
          Secrets are encrypted with a key that cannot leave this browser. No page ever shows one again, and
          none is written to the log, a preview or an export.
        </p>
      </section>
      {asking ? (
        <ConfirmDialog
          title="Forget customer data?"
          confirm="Forget"
          danger
          onConfirm={() => void forget()}
          onCancel={() => setAsking(false)}
        >
          <p>
            Kept answers, logs, what is known of tickets, saved test addresses, and finished deliveries are
            deleted from this browser. This cannot be undone.
          </p>
          <p>Connectors, helpdesks and secrets stay. The next ticket asks the endpoints anew.</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
