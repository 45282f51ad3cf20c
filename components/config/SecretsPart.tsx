import { counted, t } from '../../lib/i18n.ts';
import { FormPart } from '../options/FormPart.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { AskedSecret } from './reviewed.ts';
import type { Applying } from './use-apply.ts';

/** How many are asked for here; the others are asked for at their connectors and rules. */
const ASKED = 20;

interface Props {
  /** How many the file carries. */
  sealed: number;
  secrets: AskedSecret[];
  form: Applying;
}

/** One passphrase for all that is sealed, and a field for each secret that the file does not carry. */
export function SecretsPart({ sealed, secrets, form }: Props) {
  if (sealed + secrets.length === 0) return null;
  return (
    <FormPart title={t('config.secrets.title')}>
      {sealed === 0 ? null : (
        <div class="passphrase">
          <TextField
            name="passphrase"
            label={t('config.passphrase.label')}
            secret
            hint={counted('config.secrets.sealed', sealed)}
            problem={form.problems.find(({ path }) => path === 'passphrase')?.message}
            value={form.passphrase}
            onValue={form.setPassphrase}
          />
        </div>
      )}
      {secrets.length === 0 ? null : <p class="field-hint">{t('config.secrets.each')}</p>}
      <div class="field-pair">
        {secrets.slice(0, ASKED).map(({ holder, name, secret }) => (
          <TextField
            key={`${holder.kind} ${holder.id} ${secret}`}
            name={`${holder.kind === 'rule' ? 'ruleSecrets' : 'secrets'}.${holder.id}.${secret}`}
            label={t('config.secrets.of', { secret, name })}
            secret
            value={form.secret(holder, secret)}
            onValue={(value) => form.setSecret(holder, secret, value)}
          />
        ))}
      </div>
      {secrets.length > ASKED ? <p>{counted('config.secrets.later', secrets.length - ASKED)}</p> : null}
    </FormPart>
  );
}
