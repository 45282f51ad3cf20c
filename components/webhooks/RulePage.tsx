import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { Rule } from '../../lib/webhooks/rule.ts';
import { allowed } from '../config/allowed.ts';
import { NoPreview, NotAllowed } from '../config/NotAllowed.tsx';
import '../options/connector-page.css';
import { HostNotice } from '../options/HostNotice.tsx';
import { type OptionsState, setBy } from '../options/options-state.ts';
import { SealedPart } from '../options/SealedPart.tsx';
import { Badge } from '../ui/Badge.tsx';
import { Notice } from '../ui/Notice.tsx';
import { RuleForm } from './RuleForm.tsx';
import { RulePreviewColumn } from './RulePreviewColumn.tsx';
import { useRuleDraft } from './use-rule-draft.ts';
import { useRuleSave } from './use-rule-save.ts';

interface Props {
  options: OptionsState;
  /** `null` while it is being added. */
  id: string | null;
  /** The ready-made rule that a new one begins as. */
  from: string | null;
}

/** One webhook rule: its form, with a preview of its request beside it. */
export function RulePage({ options, id, from }: Props) {
  const { settings, routing, toasts } = options;
  const rule = settings.effective.rules.find((each) => each.id === id) ?? null;
  const may = allowed(settings);
  const locked = isTheirs(options, id) || !may.rules;
  const form = useRuleDraft(options, rule);
  const saving = useRuleSave(options, form, locked, (saved) => {
    form.reset(saved);
    toasts.show({ message: t('options.connector.saved', { name: saved.name }) });
    if (id === null) routing.replace({ page: 'webhook', id: saved.id, from: null });
  });
  const forgetDiscarded = useRef(() => {});
  const discard = () => {
    const undo = form.reset(rule);
    forgetDiscarded.current = toasts.show({
      message: t('options.connector.discarded'),
      undo,
    });
  };
  useEffect(() => () => forgetDiscarded.current(), []);
  const { setUnsaved } = routing;
  useEffect(() => {
    setUnsaved(form.unsaved);
    return () => setUnsaved(false);
  }, [setUnsaved, form.unsaved]);
  if (id !== null && rule === null) return <NotThere id={id} />;
  return (
    <>
      <Head options={options} rule={rule} />
      <div class="connector-columns">
        <RuleForm
          options={options}
          rule={rule}
          from={from}
          form={form}
          saving={saving}
          locked={locked}
          onDiscard={discard}
        />
        {may.preview ? (
          <RulePreviewColumn
            options={options}
            form={form}
            onRefused={() => saving.refuse(t('webhooks.test.refused'))}
          />
        ) : (
          <NoPreview config={settings.effective} />
        )}
      </div>
    </>
  );
}

/** Its name, whose it is, and what keeps it from being changed or from sending. */
function Head({ options, rule }: { options: OptionsState; rule: Rule | null }) {
  const { settings } = options;
  const theirs = isTheirs(options, rule?.id ?? null);
  return (
    <>
      <header class="page-head">
        <a class="back-link" href="#webhooks">
          {t('webhooks.title')}
        </a>
        <h1>{rule?.name ?? t('webhooks.list.add')}</h1>
        {theirs ? <Badge color="gray">{setBy(settings)}</Badge> : null}
      </header>
      {allowed(settings).rules ? (
        theirs && <Notice kind="info">{t('webhooks.form.locked')}</Notice>
      ) : (
        <NotAllowed config={settings.effective} />
      )}
      {rule === null ? null : (
        <>
          <HostNotice options={options} address={rule.request.url} without="webhooks" />
          <SealedPart options={options} of={{ kind: 'rule', id: rule.id }} />
        </>
      )}
    </>
  );
}

function isTheirs({ settings }: OptionsState, id: string | null): boolean {
  return id !== null && settings.locked.rules.includes(id);
}

function NotThere({ id }: { id: string }) {
  return (
    <>
      <header class="page-head">
        <h1>{id}</h1>
      </header>
      <Notice kind="warning" action={<a href="#webhooks">{t('webhooks.form.all')}</a>}>
        {t('webhooks.form.gone', { id })}
      </Notice>
    </>
  );
}
