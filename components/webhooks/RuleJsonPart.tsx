import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { ruleSecretPlaces } from '../../lib/webhooks/rule-secrets.ts';
import { FormPart } from '../options/FormPart.tsx';
import { SecretField } from '../options/SecretField.tsx';
import { CodeField } from '../ui/CodeField.tsx';
import { ruleInput } from './rule-draft.ts';
import type { JsonProblem } from './rule-json.ts';
import type { RuleForm } from './use-rule-draft.ts';

interface Props {
  form: RuleForm;
  /** Somebody tried to save it as it is. */
  tried: boolean;
}

/** How many of the things that are wrong are named at once. */
const NAMED = 8;

/** The rule as text, with what is wrong at each line, and the secrets that it names. */
export function RuleJsonPart({ form, tried }: Props) {
  const { json, draft } = form;
  const problems = tried || json.lost ? json.problems : [];
  const field = useRef<HTMLTextAreaElement>(null);
  const secrets = ruleSecretPlaces(ruleInput(draft, form.id));
  useEffect(() => field.current?.focus(), []);
  return (
    <>
      <FormPart title={t('webhooks.json.title')}>
        <CodeField
          name="json"
          label="JSON"
          rows={Math.min(32, (json.text ?? '').split('\n').length + 1)}
          hint={json.lost ? t('webhooks.json.lost') : t('webhooks.json.hint')}
          problem={problems.length === 0 ? undefined : problems.slice(0, NAMED).map(problemText).join('\n')}
          markedLines={problems.map(({ line }) => line)}
          inputRef={field}
          value={json.text ?? ''}
          onValue={json.type}
        />
      </FormPart>
      {secrets.length === 0 ? null : (
        <FormPart title={t('webhooks.json.secrets')}>
          {secrets.map((name) => (
            <SecretField key={name} form={form} secret={name} label={t('options.secrets.named', { name })} />
          ))}
        </FormPart>
      )}
    </>
  );
}

function problemText({ line, path, message }: JsonProblem): string {
  return path === ''
    ? t('options.ownHelpdesk.atLine', { line, message })
    : t('options.ownHelpdesk.atPath', { line, path, message });
}
