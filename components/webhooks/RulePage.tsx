import { t } from '../../lib/i18n.ts';
import type { Rule } from '../../lib/webhooks/rule.ts';
import { allowed } from '../config/allowed.ts';
import { NoPreview, NotAllowed } from '../config/NotAllowed.tsx';
import '../options/connector-page.css';
import { EntryHead } from '../options/EntryHead.tsx';
import { HostNotice } from '../options/HostNotice.tsx';
import { NotThere } from '../options/NotThere.tsx';
import type { OptionsState } from '../options/options-state.ts';
import { SealedPart } from '../options/SealedPart.tsx';
import { useUnsavedForm } from '../options/use-unsaved-form.ts';
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
  const discard = useUnsavedForm(options, form, rule);
  if (id !== null && rule === null) return <Gone id={id} />;
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
      <EntryHead
        settings={settings}
        list="#webhooks"
        back={t('webhooks.title')}
        title={rule?.name ?? t('webhooks.list.add')}
        theirs={theirs}
      />
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

function Gone({ id }: { id: string }) {
  return (
    <NotThere id={id} list="#webhooks" all={t('webhooks.form.all')} gone={t('webhooks.form.gone', { id })} />
  );
}
