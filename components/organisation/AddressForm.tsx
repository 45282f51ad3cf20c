import { useEffect, useRef } from 'preact/hooks';
import type { ConfigAddress } from '../../lib/config/config-address.ts';
import { t } from '../../lib/i18n.ts';
import type { OptionsState } from '../options/options-state.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextField } from '../ui/TextField.tsx';
import './organisation.css';
import { RemoveAddress } from './RemoveAddress.tsx';
import { useAddressForm } from './use-address-form.ts';

interface Props {
  options: OptionsState;
  /** The address in force; `null` where there is none. */
  saved: ConfigAddress | null;
}

/** Where the agent takes the organisation's config from. */
export function AddressForm({ options, saved }: Props) {
  const form = useAddressForm(options, saved);
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (form.problems.length > 0) element.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [form.problems]);
  return (
    <form
      class="organisation-address"
      ref={element}
      noValidate
      aria-label={t('organisation.title')}
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
      <TextField
        name="url"
        label={t('organisation.address.label')}
        code
        inputMode="url"
        placeholder="https://it.acme.example/deskside.json"
        problem={form.problemAt('url')}
        value={form.draft.url}
        onValue={(url) => form.change({ url })}
      />
      <TextField
        name="publicKey"
        label={t('organisation.address.key')}
        code
        hint={t('organisation.address.keyHint')}
        problem={form.problemAt('publicKey')}
        value={form.draft.publicKey}
        onValue={(publicKey) => form.change({ publicKey })}
      />
      {form.elsewhere.map(({ message }) => (
        <Notice key={message} kind="error" live>
          {message}
        </Notice>
      ))}
      <div class="organisation-actions">
        <Button type="submit" disabled={!form.unsaved} aria-disabled={form.busy}>
          {t('organisation.address.save')}
        </Button>
        {saved === null ? null : <RemoveAddress options={options} />}
        <span class="muted" role="status">
          {form.busy ? t('organisation.looking') : ''}
        </span>
      </div>
    </form>
  );
}
