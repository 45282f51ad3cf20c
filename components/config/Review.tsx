import { useEffect, useMemo, useRef } from 'preact/hooks';
import { takeIn } from '../../lib/config/take-in.ts';
import { counted, t } from '../../lib/i18n.ts';
import type { OptionsState } from '../options/options-state.ts';
import { Button } from '../ui/Button.tsx';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ChangeList } from './ChangeList.tsx';
import { changedEntries } from './changed-entries.ts';
import { SecretsPart } from './SecretsPart.tsx';
import { StakesPart } from './StakesPart.tsx';
import { stakesOf } from './stakes.ts';
import { type Applying, useApply } from './use-apply.ts';
import type { Reviewed, useImport } from './use-import.ts';

interface Props {
  options: OptionsState;
  importing: ReturnType<typeof useImport>;
  reviewed: Reviewed;
}

/** What a file would change and what somebody takes on with it, before anything of it is applied. */
export function Review({ options, importing, reviewed }: Props) {
  const { file, mine, mode, name } = reviewed;
  const { secrets: saved } = options.settings;
  const { changes, stakes } = useMemo(() => {
    const after = takeIn(mine, file, mode);
    return { changes: changedEntries(mine, after), stakes: stakesOf(mine, after, file, saved) };
  }, [mine, file, mode, saved]);
  const form = useApply(options, reviewed, stakes, importing.leave);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const isEmpty = changes.length === 0 && stakes.secrets.every(({ sealed }) => !sealed);
  return (
    <>
      <header class="page-head">
        <h1 ref={title} tabIndex={-1}>
          {name === null ? t('config.review.titleEdited') : t('config.review.title', { name })}
        </h1>
      </header>
      <p class="muted">{t('config.review.nothingYet')}</p>
      <form
        class="connector-form"
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
        <ChangeList changes={changes} />
        <StakesPart stakes={stakes} />
        <SecretsPart secrets={stakes.secrets} form={form} />
        <Actions
          form={form}
          isEmpty={isEmpty}
          missing={missingHosts(options, stakes.hosts)}
          onCancel={importing.leave}
        />
      </form>
    </>
  );
}

/** Hosts in force that are not allowed are known; those of the file alone the browser has not been asked about. */
function missingHosts({ access, settings }: OptionsState, hosts: string[]): number {
  const inForce = new Set(settings.effective.connectors.map(({ endpoint }) => new URL(endpoint).hostname));
  for (const { origin } of settings.effective.helpdesks) inForce.add(new URL(origin).hostname);
  const host = (pattern: string) => pattern.replace(/^[^/]*\/\//, '').replace(/\/\*$/, '');
  return hosts.filter((pattern) => access.missing.has(pattern) || !inForce.has(host(pattern))).length;
}

interface ActionsProps {
  form: Applying;
  isEmpty: boolean;
  /** Hosts that the browser may ask about. */
  missing: number;
  onCancel: () => void;
}

function Actions({ form, isEmpty, missing, onCancel }: ActionsProps) {
  const { progress } = form;
  const elsewhere = form.problems.filter(({ path }) => path !== 'passphrase');
  return (
    <div class="save-bar">
      {elsewhere.length === 0 ? null : (
        <div class="form-problems">
          <Notice kind="error" live>
            {elsewhere.map(({ path, message }) => (
              <p key={path}>{message}</p>
            ))}
          </Notice>
        </div>
      )}
      {form.declined ? <Declined form={form} /> : null}
      <Button kind="primary" type="submit" disabled={isEmpty} aria-disabled={progress !== null}>
        {form.declined ? t('common.askAgain') : t('config.review.apply')}
      </Button>
      <Button onClick={onCancel} disabled={progress !== null}>
        {t('common.cancel')}
      </Button>
      {progress === null ? (
        <span class="muted">{missing === 0 ? '' : counted('config.review.asks', missing)}</span>
      ) : (
        <>
          <progress aria-label={t('config.review.applying')} value={progress.done} max={progress.total} />
          <span class="muted" role="status">
            {t('config.review.applying')}
          </span>
        </>
      )}
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
