import { useEffect, useState } from 'preact/hooks';
import { counted, t } from '../../lib/i18n.ts';
import type { RequestOf } from '../../lib/messages.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { PopupPort } from './port.ts';

/** Says how many webhooks have failed that nobody has looked at, with the way to them; nothing where there are none. */
export function WebhooksFailed({ port }: { port: PopupPort }) {
  const [failed, setFailed] = useState(0);
  useEffect(() => {
    countUnseen(port).then(setFailed, () => {});
  }, [port]);
  if (failed === 0) return null;
  return (
    <Notice
      kind="warning"
      action={
        <Button onClick={() => void port.openOptions('#deliveries//failed')}>
          {t('popup.webhooks.look')}
        </Button>
      }
    >
      {counted('popup.webhooks.failed', failed)}
    </Notice>
  );
}

async function countUnseen(port: PopupPort): Promise<number> {
  if (!(await port.hasUnseenFailures())) return 0;
  const { unseen } = await port.send('read-deliveries', NONE);
  return unseen;
}

/** The counts alone: there is nothing before the beginning of time. */
const NONE: RequestOf<'read-deliveries'> = { states: [], rule: null, text: '', before: [0, ''] };
