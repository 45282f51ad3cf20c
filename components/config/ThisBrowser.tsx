import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { DoctorPart } from '../doctor/DoctorPart.tsx';
import { FormPart } from '../options/FormPart.tsx';
import type { OptionsState } from '../options/options-state.ts';
import { PageHead } from '../options/PageHead.tsx';
import { ConsentPart } from '../organisation/ConsentPart.tsx';
import { HostsNotice } from '../organisation/HostsNotice.tsx';
import { missingHosts } from '../organisation/missing-hosts.ts';
import { OrganisationPart } from '../organisation/OrganisationPart.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import './config.css';
import { type FleetState, fleetFacts, fleetText, settingsFailures } from './fleet-facts.ts';

/** Which config is in force in this browser, where it comes from, what is locked and what failed: to look at, to mend, and to copy for whoever helps. */
export function ThisBrowser({ options }: { options: OptionsState }) {
  const { port, settings, organisation } = options;
  const browserName = useBrowserName(options);
  const { current } = organisation;
  const heading = useFocusKept(current);
  if (current === undefined)
    return organisation.failed ? <Unread /> : <Spinner label={t('common.loading')} />;
  const missing = missingHosts(options);
  const state = { settings, organisation: current, missing, version: port.version, browserName };
  return (
    <>
      <PageHead
        title={t('config.browser.title')}
        heading={heading}
        action={<CopyButton options={options} state={state} />}
      >
        {t('config.browser.about')}
      </PageHead>
      <Failures failures={settingsFailures(settings)} />
      <HostsNotice options={options} atLeast={1} />
      {current?.check.state === 'waits' ? (
        <ConsentPart
          key={JSON.stringify(current.check)}
          options={options}
          organisation={current}
          check={current.check}
        />
      ) : null}
      <OrganisationPart options={options} organisation={current} />
      <FormPart title={t('config.browser.inForce')}>
        <Facts state={state} />
      </FormPart>
      <DoctorPart options={options} />
    </>
  );
}

function Unread() {
  return (
    <>
      <PageHead title={t('config.browser.title')} />
      <Notice kind="error" live>
        {t('common.settingsUnread')}
      </Notice>
    </>
  );
}

function CopyButton({ options: { port, toasts }, state }: { options: OptionsState; state: FleetState }) {
  const copy = () =>
    port.copy(fleetText(state)).then(
      () => toasts.show({ message: t('config.browser.copied') }),
      () => toasts.show({ message: t('common.notCopied') }),
    );
  return <Button onClick={() => void copy()}>{t('config.browser.copy')}</Button>;
}

function Facts({ state }: { state: FleetState }) {
  return (
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
  );
}

function Failures({ failures }: { failures: string[] }) {
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

/** Gives the title, which takes the focus where a part that had it went with what it was about. */
function useFocusKept(about: unknown) {
  const heading = useRef<HTMLHeadingElement>(null);
  const had = useRef(about);
  useEffect(() => {
    const isNews = had.current !== undefined && had.current !== about;
    had.current = about;
    if (isNews && document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [about]);
  return heading;
}

/** Empty until the browser has said it. */
function useBrowserName({ port }: OptionsState): string {
  const [name, setName] = useState('');
  useEffect(() => void port.browserName().then(setName, () => {}), [port]);
  return name;
}
