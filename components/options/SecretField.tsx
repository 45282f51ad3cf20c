import { t } from '../../lib/i18n.ts';
import { ownValue } from '../../lib/own-value.ts';
import { ReadOnly } from '../ui/read-only.ts';
import { TextField } from '../ui/TextField.tsx';
import { secretProblem } from './draft-problems.ts';
import { fieldAt } from './form-part.ts';
import type { DraftState } from './use-draft.ts';

/** A form that takes secrets. */
export interface SecretForm extends Pick<DraftState, 'secrets' | 'visible'> {
  draft: { secrets: Record<string, string> };
  change: (patch: { secrets: Record<string, string> }) => void;
}

interface Props {
  form: SecretForm;
  /** The secret's name, without its braces. */
  secret: string;
  label: string;
}

/** Takes a secret. A saved one is not here and cannot be shown: it stays in the background, encrypted. */
export function SecretField({ form, secret, label }: Props) {
  const { draft, change, secrets } = form;
  const state = secrets[secret] ?? 'missing';
  const typed = ownValue(draft.secrets, secret) ?? '';
  const needsAgain = state === 'unreadable' || state === 'other-endpoint';
  return (
    <ReadOnly.Provider value={false}>
      <TextField
        {...fieldAt(form, `secrets.${secret}`)}
        label={label}
        secret
        placeholder={state === 'saved' ? t('options.secrets.saved') : ''}
        warning={needsAgain && !typed ? (secretProblem(undefined, state) ?? undefined) : undefined}
        hint={state === 'sealed' ? t('options.secrets.sealed') : t('options.secrets.kept')}
        value={typed}
        onValue={(value) => change({ secrets: { ...draft.secrets, [secret]: value } })}
      />
    </ReadOnly.Provider>
  );
}
