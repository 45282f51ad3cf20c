import { useState } from 'preact/hooks';
import type { Organisation } from '../../lib/config/organisation.ts';
import { t } from '../../lib/i18n.ts';
import { hostPattern } from '../../lib/lookup/endpoint-url.ts';
import { checkText } from '../config/check-text.ts';
import type { OptionsState } from '../options/options-state.ts';
import { Button } from '../ui/Button.tsx';
import { CheckFailure } from './CheckFailure.tsx';
import './organisation.css';

interface Props {
  options: OptionsState;
  organisation: Organisation;
}

/** When the config was looked at and what came of it, with the click that looks again where it comes from an address. A host that is not allowed is said once, by who asks for it. */
export function LastLook({ options, organisation }: Props) {
  const { source, check } = organisation;
  const [busy, setBusy] = useState(false);
  const look = () => {
    if (busy) return;
    setBusy(true);
    options.organisation
      .look()
      .catch(() => options.toasts.show({ message: t('common.noAnswer') }))
      .finally(() => setBusy(false));
  };
  if (source.kind !== 'url') return <CheckFailure options={options} check={check} />;
  const saidAbove =
    check.state === 'failed' &&
    check.mender === 'agent' &&
    options.access.missing.has(hostPattern(source.url));
  return (
    <>
      {saidAbove ? null : <CheckFailure options={options} check={check} />}
      <div class="organisation-actions">
        <Button onClick={look} aria-disabled={busy}>
          {t('organisation.look')}
        </Button>
        <span class="muted" role="status">
          {busy ? t('organisation.looking') : checkText(organisation)}
        </span>
      </div>
    </>
  );
}
