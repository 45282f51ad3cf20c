import { useEffect, useMemo, useRef } from 'preact/hooks';
import { secretHolders } from '../../lib/config/secret-holders.ts';
import { counted, t } from '../../lib/i18n.ts';
import { patternHost } from '../../lib/lookup/endpoint-url.ts';
import type { OptionsState } from '../options/options-state.ts';
import { Button } from '../ui/Button.tsx';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ChangeList } from './ChangeList.tsx';
import { HiddenPart } from './HiddenPart.tsx';
import { numberText } from './number-text.ts';
import { problemText } from './problem-text.ts';
import { agreementOn, type Reviewed } from './reviewed.ts';
import { SecretsPart } from './SecretsPart.tsx';
import { StakesPart } from './StakesPart.tsx';
import { type Applying, useApply } from './use-apply.ts';
import type { useImport } from './use-import.ts';

interface Props {
  options: OptionsState;
  importing: ReturnType<typeof useImport>;
  reviewed: Reviewed;
  /** It is imported, and a toast says so; or it is not to be. */
  onLeave: () => void;
}

/** What a file would change and what somebody takes on with it, before anything of it is applied. */
export function Review({ options, importing, reviewed, onLeave }: Props) {
  const { mode, name } = reviewed;
  const { settings } = options;
  const agreement = useMemo(() => agreementOn(reviewed, settings), [reviewed, settings]);
  const isEmpty = agreement.isEmpty || agreement.tooLong.length > 0;
  const form = useApply(options, reviewed, agreement.hosts, onLeave);
  const title = useRef<HTMLHeadingElement>(null);
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    title.current?.focus();
    return () => {
      document.documentElement.scrollTop = 0;
    };
  }, []);
  useEffect(() => {
    if (form.problems.length > 0) element.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [form.problems]);
  return (
    <>
      <header class="page-head">
        <div class="page-title">
          <h1 ref={title} tabIndex={-1}>
            {name === null ? t('config.review.titleEdited') : t('config.review.title', { name })}
          </h1>
          <p class="muted">{t('config.review.nothingYet')}</p>
        </div>
      </header>
      <form
        class="connector-form"
        ref={element}
        noValidate
        aria-label={t('config.review.form')}
        onSubmit={(event) => {
          event.preventDefault();
          form.apply();
        }}
      >
        {name === null ? null : (
          <ChoiceField
            name="import-mode"
            label={t('config.review.mode')}
            value={mode}
            options={[
              { value: 'add', label: t('config.review.add'), hint: t('config.review.addHint') },
              { value: 'replace', label: t('config.review.replace'), hint: t('config.review.replaceHint') },
            ]}
            onValue={importing.setMode}
          />
        )}
        {agreement.tooLong.map(({ list, count, most }) => (
          <Notice key={list} kind="error" live>
            {t('config.review.tooLong', { list, count: numberText(count), most: numberText(most) })}
          </Notice>
        ))}
        <ChangeList changes={agreement.changes} />
        <HiddenPart names={agreement.hidden} />
        <StakesPart agreement={agreement} />
        <SecretsPart sealed={agreement.sealed} secrets={agreement.secrets} form={form} />
        <Actions
          form={form}
          isEmpty={isEmpty}
          missing={isEmpty ? 0 : missingHosts(options, agreement.hosts)}
          onCancel={onLeave}
        />
      </form>
    </>
  );
}

/** Hosts in force that are not allowed are known; those of the file alone the browser has not been asked about. */
function missingHosts({ access, settings }: OptionsState, hosts: string[]): number {
  const inForce = new Set(
    secretHolders(settings.effective).map(({ endpoint }) => new URL(endpoint).hostname),
  );
  for (const { origin } of settings.effective.helpdesks) inForce.add(new URL(origin).hostname);
  return hosts.filter((pattern) => access.missing.has(pattern) || !inForce.has(patternHost(pattern))).length;
}

interface ActionsProps {
  form: Applying;
  isEmpty: boolean;
  /** Hosts that the browser may ask about. */
  missing: number;
  onCancel: () => void;
}

function Actions({ form, isEmpty, missing, onCancel }: ActionsProps) {
  const { busy } = form;
  const elsewhere = form.problems.filter(({ path }) => path !== 'passphrase');
  return (
    <div class="save-bar">
      {elsewhere.length === 0 ? null : (
        <div class="form-problems">
          <Notice kind="error" live>
            {elsewhere.map(({ path, message }) => (
              <p key={`${path} ${message}`}>{problemText({ line: 0, path, message })}</p>
            ))}
          </Notice>
        </div>
      )}
      {form.declined ? <Declined form={form} /> : null}
      <Button kind="primary" type="submit" disabled={isEmpty} aria-disabled={busy}>
        {form.declined ? t('common.askAgain') : t('config.review.apply')}
      </Button>
      <Button onClick={onCancel} disabled={busy}>
        {t('common.cancel')}
      </Button>
      {busy ? <progress aria-label={t('config.review.applying')} /> : null}
      <span class="muted" role="status">
        {busy ? t('config.review.applying') : missing === 0 ? '' : counted('config.review.asks', missing)}
      </span>
    </div>
  );
}

function Declined({ form }: { form: Applying }) {
  return (
    <div class="form-problems">
      <Notice
        kind="warning"
        live
        action={<Button onClick={form.applyWithoutAccess}>{t('config.review.withoutAccess')}</Button>}
      >
        {t('config.review.declined')}
      </Notice>
    </div>
  );
}
