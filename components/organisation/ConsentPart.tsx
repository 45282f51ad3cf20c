import type { Organisation } from '../../lib/config/organisation.ts';
import { counted, t } from '../../lib/i18n.ts';
import { FormPart } from '../options/FormPart.tsx';
import type { OptionsState } from '../options/options-state.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { consentReasons } from './consent-reasons.ts';
import './organisation.css';
import { useConsent, type Waits } from './use-consent.ts';

interface Props {
  options: OptionsState;
  organisation: Organisation;
  check: Waits;
}

/** What a config that waits would do that the one in force does not, and the click that agrees to it. */
export function ConsentPart({ options, organisation, check }: Props) {
  const consent = useConsent(options, organisation, check);
  const { waiting } = organisation;
  const { outcome } = consent;
  return (
    <FormPart
      title={t('organisation.consent.title', { revision: check.revision })}
      hint={t('organisation.consent.hint')}
    >
      <dl class="consent">
        {check.endpoints.map((place) => (
          <div key={place}>
            <dt>{place}</dt>
            {(waiting === undefined ? [] : consentReasons(place, waiting)).map((reason) => (
              <dd key={reason}>{reason}</dd>
            ))}
          </div>
        ))}
      </dl>
      {outcome === null ? null : outcome.declined ? (
        <Notice
          kind="warning"
          live
          action={
            <Button onClick={consent.agreeWithoutAccess}>{t('organisation.consent.withoutAccess')}</Button>
          }
        >
          {t('config.review.declined')}
        </Notice>
      ) : (
        <Notice kind="error" live>
          {outcome.reason}
        </Notice>
      )}
      <div class="organisation-actions">
        <Button kind="primary" aria-disabled={consent.busy} onClick={consent.agree}>
          {outcome?.declined ? t('common.askAgain') : t('organisation.consent.agree')}
        </Button>
        {consent.asks === 0 ? null : <span class="muted">{counted('config.review.asks', consent.asks)}</span>}
      </div>
    </FormPart>
  );
}
