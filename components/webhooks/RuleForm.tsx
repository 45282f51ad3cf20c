import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { Rule } from '../../lib/webhooks/rule.ts';
import '../options/connector-form.css';
import { FormPart } from '../options/FormPart.tsx';
import { fieldAt } from '../options/form-part.ts';
import type { OptionsState } from '../options/options-state.ts';
import { SaveBar } from '../options/SaveBar.tsx';
import type { Saving } from '../options/use-saving.ts';
import { ReadOnly } from '../ui/read-only.ts';
import { Tabs } from '../ui/Tabs.tsx';
import { Text } from '../ui/Text.tsx';
import { TextField } from '../ui/TextField.tsx';
import { AuthorisationPart } from './AuthorisationPart.tsx';
import { ConditionsPart } from './ConditionsPart.tsx';
import { EventsPart } from './EventsPart.tsx';
import { MorePart } from './MorePart.tsx';
import { RequestPart } from './RequestPart.tsx';
import { RuleJsonPart } from './RuleJsonPart.tsx';
import './rule-form.css';
import { SenderPart } from './SenderPart.tsx';
import { StartFrom } from './StartFrom.tsx';
import { offeredTags } from './tag-groups.ts';
import type { RuleForm as Form } from './use-rule-draft.ts';
import { type StartFromState, useStartFrom } from './use-start-from.ts';
import { type TagTarget, useTagTarget } from './use-tag-target.ts';

interface Props {
  options: OptionsState;
  /** As it is saved; `null` while it is being added. */
  rule: Rule | null;
  /** The ready-made rule that a new one begins as. */
  from: string | null;
  form: Form;
  saving: Saving;
  /** Set by the organisation: only its secrets can be entered. */
  locked: boolean;
  onDiscard: () => void;
}

/** The paths that a field of the form stands for: what is wrong there is said there. */
const FIELDS =
  /^(name|events|button\.(label|confirm)|sender\.flag|request\.(method|url|format|body|headers\.\d+\.(name|value)|authorisation\.(username|header))|secrets\..+|when\.groups\.\d+\.conditions\.\d+\.(of|is|value|path|connector)|perMinute)$/;

/** The same where the rule is edited as text: while that says at its lines what is wrong, and once it is right. */
const ALL = /^/;
const FIELDS_BESIDE_JSON = /^secrets\..+$/;

/** Every field of a rule, or the rule as text. A field says what is wrong when it is left; Save takes the focus to the first that is. */
export function RuleForm(props: Props) {
  const { rule, from, form, saving, locked, onDiscard } = props;
  const element = useRef<HTMLFormElement>(null);
  const target = useTagTarget(element);
  const start = useStartFrom(form, rule === null ? from : null);
  useEffect(() => {
    if (saving.refusal !== null) focusFirstProblem(element.current);
  }, [saving.refusal]);
  const view = form.json.text === null ? 'fields' : 'json';
  return (
    <form
      class="connector-form"
      ref={element}
      noValidate
      aria-label={t('webhooks.form.label')}
      onSubmit={(event) => {
        event.preventDefault();
        saving.save();
      }}
      onFocusIn={target.onFocusIn}
      onFocusOut={({ target: left }) => {
        if (left instanceof HTMLElement && 'name' in left) form.touch(String(left.name));
      }}
    >
      <ReadOnly.Provider value={locked}>
        <Tabs
          label={t('webhooks.form.views')}
          tabs={[
            { id: 'fields', label: t('webhooks.form.fields') },
            { id: 'json', label: 'JSON' },
          ]}
          selected={view}
          onSelect={(id) => (id === 'json' ? form.json.open() : form.json.close())}
        >
          <div class="connector-form">
            {view === 'json' ? (
              <RuleJsonPart form={form} tried={saving.refusal !== null} />
            ) : (
              <Fields {...props} start={start} target={target} />
            )}
          </div>
        </Tabs>
      </ReadOnly.Provider>
      <SaveBar
        form={form}
        saving={saving}
        fields={view === 'fields' ? FIELDS : form.json.problems.length > 0 ? ALL : FIELDS_BESIDE_JSON}
        locked={locked}
        list="#webhooks"
        onDiscard={rule === null ? null : onDiscard}
      />
    </form>
  );
}

interface FieldsProps extends Pick<Props, 'options' | 'rule' | 'form'> {
  start: StartFromState;
  target: TagTarget;
}

function Fields({ options, rule, form, start, target }: FieldsProps) {
  const { connectors, ownHelpdesks } = options.settings.effective;
  const helpdesks = [...options.settings.helpdesks, ...ownHelpdesks];
  return (
    <>
      <FormPart title={t('webhooks.form.rule')}>
        {rule === null ? <StartFrom {...start} /> : null}
        <TextField
          {...fieldAt(form, 'name')}
          label={t('options.panel.name')}
          required
          placeholder={t('webhooks.form.nameExample')}
          hint={<Text of="webhooks.form.nameHint" parts={{ id: <code>{form.id}</code> }} />}
          value={form.draft.name}
          onValue={(name) => form.change({ name })}
        />
      </FormPart>
      <EventsPart form={form} />
      <ConditionsPart form={form} connectors={connectors} helpdesks={helpdesks} />
      <SenderPart form={form} />
      <RequestPart form={form} tags={offeredTags(connectors)} target={target} />
      <AuthorisationPart form={form} />
      <MorePart form={form} options={options} />
    </>
  );
}

function focusFirstProblem(form: HTMLFormElement | null) {
  form?.querySelector<HTMLElement>('[aria-invalid=true], .form-problems')?.focus();
}
