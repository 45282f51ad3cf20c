import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { PopupPort } from './port.ts';

/** Says that a config of the organisation's waits for the agent's consent, with the way to it; nothing where none does. */
export function ConfigWaits({ port }: { port: PopupPort }) {
  const [waits, setWaits] = useState(false);
  useEffect(() => {
    port.send('read-organisation', {}).then(
      (organisation) => setWaits(organisation?.check.state === 'waits'),
      () => {},
    );
  }, [port]);
  if (!waits) return null;
  return (
    <Notice
      kind="info"
      action={
        <Button onClick={() => void port.openOptions('#browser')}>{t('organisation.consent.see')}</Button>
      }
    >
      {t('organisation.consent.waits')}
    </Notice>
  );
}
