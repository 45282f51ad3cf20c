import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
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
      message: done ? t('options.privacy.forgotten') : t('common.noAnswer'),
    });
  };
  return (
    <>
      <PageHead title={t('options.nav.privacy')}>{t('options.privacy.about')}</PageHead>
      <section class="form-part">
        <h2>{t('options.privacy.data')}</h2>
        <p>{t('options.privacy.dataText')}</p>
        <div>
          <Button kind="danger" onClick={() => setAsking(true)}>
            {t('options.privacy.forgetDots')}
          </Button>
        </div>
      </section>
      <section class="form-part">
        <h2>{t('options.privacy.secrets')}</h2>
        <p>{t('options.privacy.secretsText')}</p>
      </section>
      {asking ? (
        <ConfirmDialog
          title={t('options.privacy.forgetTitle')}
          confirm={t('options.privacy.forget')}
          danger
          onConfirm={() => void forget()}
          onCancel={() => setAsking(false)}
        >
          <p>{t('options.privacy.forgetText')}</p>
          <p>{t('options.privacy.stays')}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
