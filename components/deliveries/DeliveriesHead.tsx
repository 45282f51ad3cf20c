import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { OptionsState } from '../options/options-state.ts';
import { Button } from '../ui/Button.tsx';
import { WebhooksHead } from '../webhooks/WebhooksHead.tsx';
import { DeleteEnded } from './DeleteEnded.tsx';
import { SendFailedAgain } from './SendFailedAgain.tsx';
import type { DeliveriesState } from './use-deliveries.ts';

interface Props {
  options: Pick<OptionsState, 'port' | 'settings' | 'toasts'>;
  deliveries: DeliveriesState;
  /** The only one whose deliveries are shown. */
  rule: string | null;
  /** For what puts the focus on the title. */
  heading: RefObject<HTMLHeadingElement | null>;
}

/** The top of the log, with what can be done with many at once. */
export function DeliveriesHead({ options, deliveries, rule, heading }: Props) {
  const [asking, setAsking] = useState<'send' | 'delete' | null>(null);
  const counts = deliveries.list?.counts;
  const ended = counts === undefined ? 0 : counts.delivered + counts.failed + counts.skipped;
  const close = () => {
    setAsking(null);
    void deliveries.refresh();
  };
  return (
    <>
      <WebhooksHead
        page="deliveries"
        heading={heading}
        action={
          <div class="delivery-head-buttons">
            {counts === undefined || counts.failed === 0 ? null : (
              <Button onClick={() => setAsking('send')}>{t('deliveries.again.open')}</Button>
            )}
            {ended === 0 ? null : (
              <Button kind="danger" onClick={() => setAsking('delete')}>
                {t('deliveries.delete.ended')}
              </Button>
            )}
          </div>
        }
      >
        {t('deliveries.about')}
      </WebhooksHead>
      {asking === 'send' ? <SendFailedAgain options={options} rule={rule} onClose={close} /> : null}
      {asking === 'delete' ? <DeleteEnded options={options} count={ended} onClose={close} /> : null}
    </>
  );
}
