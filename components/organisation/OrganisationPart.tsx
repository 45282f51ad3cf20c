import { useId } from 'preact/hooks';
import type { Organisation } from '../../lib/config/organisation.ts';
import { t } from '../../lib/i18n.ts';
import { sourceText } from '../config/check-text.ts';
import { type OptionsState, setBy } from '../options/options-state.ts';
import { Badge } from '../ui/Badge.tsx';
import { AddressForm } from './AddressForm.tsx';
import { LastLook } from './LastLook.tsx';
import './organisation.css';

interface Props {
  options: OptionsState;
  organisation: Organisation | null;
}

/** Where the organisation's config comes from: an address that the agent can type, or what a policy or the build says, which can only be read. */
export function OrganisationPart({ options, organisation }: Props) {
  const id = useId();
  const source = organisation?.source;
  const own = source?.kind === 'url' && source.by === 'agent' ? source : null;
  const isOwn = source === undefined || own !== null;
  return (
    <section class="form-part" aria-labelledby={id}>
      <h2 id={id} class="row-title">
        {t('organisation.title')} {isOwn ? null : <Badge color="gray">{setBy(options.settings)}</Badge>}
      </h2>
      <p class="field-hint">
        {isOwn ? t('organisation.address.hint') : t('organisation.fixed', { source: sourceText(source) })}
      </p>
      {isOwn ? <AddressForm key={JSON.stringify(own)} options={options} saved={own} /> : null}
      {organisation === null ? null : <LastLook options={options} organisation={organisation} />}
    </section>
  );
}
