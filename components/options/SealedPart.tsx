import { useEffect, useId, useRef } from 'preact/hooks';
import { holderOf, type SecretHolderId } from '../../lib/config/secret-place.ts';
import { counted, t } from '../../lib/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { OptionsState } from './options-state.ts';
import { SealedResult } from './SealedResult.tsx';
import './sealed.css';
import { nameOf, strandedTexts, whoHasIt, whoMends } from './sealed-text.ts';
import { sealedNames } from './secret-state.ts';
import { useSealed } from './use-sealed.ts';

interface Props {
  options: OptionsState;
  /** The connector or rule whose page this is: only where one of its secrets is sealed, and with the cursor in the field. Left out on a list. */
  of?: SecretHolderId;
}

/** Says that the config brings secrets under a passphrase, and opens them all with it; nothing where none waits. */
export function SealedPart({ options, of }: Props) {
  const form = useSealed(options);
  const { sealed } = options;
  const waits = of === undefined ? sealed.length > 0 : sealedNames(of, sealed).length > 0;
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (form.outcome !== null) part.current?.focus();
  }, [form.outcome]);
  const stranded = of === undefined ? [] : strandedTexts(options.settings, of);
  if (!waits && form.outcome === null && stranded.length === 0) return null;
  return (
    <div class="sealed" ref={part} tabIndex={-1}>
      {form.outcome === null ? null : <SealedResult options={options} outcome={form.outcome} />}
      {stranded.length === 0 ? null : (
        <Notice kind="warning">
          {stranded.map((text) => (
            <p key={text}>{text}</p>
          ))}
          <p>{whoMends(options)}</p>
        </Notice>
      )}
      {waits ? <PassphraseForm options={options} form={form} atOnce={of !== undefined} /> : null}
    </div>
  );
}

interface FormProps {
  options: OptionsState;
  form: ReturnType<typeof useSealed>;
  /** Whether somebody came here for it. */
  atOnce: boolean;
}

function PassphraseForm({ options, form, atOnce }: FormProps) {
  const element = useRef<HTMLFormElement>(null);
  const title = useId();
  const focus = () => element.current?.querySelector('input')?.focus();
  useEffect(() => {
    if (atOnce) focus();
  }, [atOnce]);
  useEffect(() => {
    if (form.problem !== null) focus();
  }, [form.problem]);
  return (
    <form
      class="form-part"
      ref={element}
      noValidate
      aria-labelledby={title}
      onSubmit={(event) => {
        event.preventDefault();
        form.open();
      }}
    >
      <h2 id={title}>{t('options.sealed.title')}</h2>
      <Notice kind="warning">
        <p>{counted('options.sealed.waiting', options.sealed.length)}</p>
        <p>{t('options.sealed.of', { names: namesOf(options) })}</p>
      </Notice>
      <TextField
        name="sealed-passphrase"
        label={t('config.passphrase.label')}
        secret
        hint={`${t('options.sealed.once')} ${whoHasIt(options)}`}
        problem={form.problem?.message}
        value={form.passphrase}
        onValue={form.setPassphrase}
      />
      <div class="sealed-actions">
        <Button type="submit" aria-disabled={form.busy}>
          {t('options.sealed.open')}
        </Button>
        <span class="muted" role="status">
          {form.busy ? t('options.sealed.opening') : ''}
        </span>
      </div>
      {form.failure === null ? null : (
        <Notice kind="error" live>
          {form.failure}
        </Notice>
      )}
    </form>
  );
}

/** How many connectors and rules are named. */
const NAMED = 5;

function namesOf({ sealed, settings }: OptionsState): string {
  const holders = new Map(sealed.map((place) => [JSON.stringify(holderOf(place)), holderOf(place)]));
  const names = [...holders.values()].slice(0, NAMED).map((holder) => nameOf(holder, settings.effective));
  return holders.size > NAMED ? `${names.join(', ')}…` : names.join(', ');
}
