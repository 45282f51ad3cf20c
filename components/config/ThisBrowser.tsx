import { useEffect, useState } from 'preact/hooks';
import type { Organisation } from '../../lib/config/organisation.ts';
import { t } from '../../lib/i18n.ts';
import { DoctorPart } from '../doctor/DoctorPart.tsx';
import { FormPart } from '../options/FormPart.tsx';
import type { OptionsState } from '../options/options-state.ts';
import { PageHead } from '../options/PageHead.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import './config.css';
import { type FleetState, fleetFacts, fleetFailures, fleetText } from './fleet-facts.ts';

/** Which config is in force in this browser, where it comes from, what is locked and what failed: to look at, and to copy for whoever helps. */
export function ThisBrowser({ options }: { options: OptionsState }) {
  const { port: page, settings, access, toasts } = options;
  const organisation = useOrganisation(options);
  if (organisation === undefined) return <Spinner label={t('common.loading')} />;
  if (organisation === 'failed')
    return (
      <>
        <PageHead title={t('config.browser.title')} />
        <Notice kind="error" live>
          {t('common.settingsUnread')}
        </Notice>
      </>
    );
  const { missing } = access;
  const state = { settings, organisation, missing, version: page.version, browserName: page.browserName };
  const copy = () =>
    page.copy(fleetText(state)).then(
      () => toasts.show({ message: t('config.browser.copied') }),
      () => toasts.show({ message: t('common.notCopied') }),
    );
  return (
    <>
      <PageHead
        title={t('config.browser.title')}
        action={<Button onClick={() => void copy()}>{t('config.browser.copy')}</Button>}
      >
        {t('config.browser.about')}
      </PageHead>
      <Failures state={state} />
      <FormPart title={t('config.browser.inForce')}>
        <dl class="fleet-facts">
          {fleetFacts(state).map(({ label, values }) => (
            <>
              <dt>{label}</dt>
              <dd>
                {values.map((value) => (
                  <p key={value}>{value}</p>
                ))}
              </dd>
            </>
          ))}
        </dl>
      </FormPart>
      <DoctorPart options={options} />
    </>
  );
}

function Failures({ state }: { state: FleetState }) {
  const failures = fleetFailures(state);
  if (failures.length === 0) return null;
  return (
    <Notice kind="warning">
      <p>
        <strong>{t('config.browser.failed')}</strong>
      </p>
      <ul class="notice-list">
        {failures.map((failure) => (
          <li key={failure}>{failure}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** Read anew with the settings; `undefined` until it is there. */
function useOrganisation({ port, settings }: OptionsState) {
  const [organisation, setOrganisation] = useState<Organisation | null | 'failed'>();
  useEffect(() => {
    void settings;
    port.send('read-organisation', {}).then(setOrganisation, () => setOrganisation('failed'));
  }, [port, settings]);
  return organisation;
}
