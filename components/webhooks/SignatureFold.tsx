import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Fold } from '../options/Fold.tsx';
import type { OptionsState } from '../options/options-state.ts';
import type { OptionsPort } from '../options/port.ts';
import { SecretField } from '../options/SecretField.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Text } from '../ui/Text.tsx';
import { Toggle } from '../ui/Toggle.tsx';
import { newSigningSecret } from './signing-secret.ts';
import type { RuleForm } from './use-rule-draft.ts';

interface Props {
  form: RuleForm;
  options: Pick<OptionsState, 'port' | 'reload' | 'toasts'>;
}

type Name = 'signing' | 'signing_next';
type Copier = Pick<OptionsPort, 'copy'>;

/** Lets the receiver know that a request is ours and nobody changed it. */
export function SignatureFold({ form, options }: Props) {
  const { draft, change } = form;
  return (
    <Fold title={t('webhooks.signature.title')} open={draft.sign}>
      <Toggle
        name="request.sign"
        label={t('webhooks.signature.sign')}
        hint={<SignHint />}
        on={draft.sign}
        onToggle={(sign) => change({ sign })}
      />
      {draft.sign ? (
        <>
          <SigningSecret form={form} port={options.port} name="signing" />
          <Fold
            title={t('webhooks.signature.rotate')}
            open={(draft.secrets['signing_next'] ?? '') !== '' || isKept(form)}
          >
            <p class="field-hint">{t('webhooks.signature.howToRotate')}</p>
            <SigningSecret form={form} port={options.port} name="signing_next" />
            {isKept(form) ? <ForgetNext form={form} options={options} /> : null}
          </Fold>
        </>
      ) : null}
    </Fold>
  );
}

/** A next secret is saved, whether it can still be read or not. */
function isKept({ secrets: { signing_next: state } }: RuleForm): boolean {
  return state === 'saved' || state === 'unreadable' || state === 'other-endpoint';
}

/** The end of a replacement: requests bear the first signature alone again. */
function ForgetNext({ form: { id }, options: { port, reload, toasts } }: Props) {
  const forget = () =>
    port
      .send('forget-next-secret', { rule: id })
      .then(reload)
      .then(
        () => toasts.show({ message: t('webhooks.signature.forgotten') }),
        () => toasts.show({ message: t('common.notSaved') }),
      );
  return (
    <div>
      <Button onClick={() => void forget()}>{t('webhooks.signature.forget')}</Button>
    </div>
  );
}

function SignHint() {
  return (
    <Text
      of="webhooks.signature.hint"
      parts={{
        standard: (words) => (
          <a href="https://www.standardwebhooks.com/" target="_blank" rel="noreferrer">
            {words}
          </a>
        ),
      }}
    />
  );
}

/** One of the two secrets: typed, or made here and shown as long as this form stands. */
function SigningSecret({ form, port, name }: Pick<Props, 'form'> & { port: Copier; name: Name }) {
  const { draft, change } = form;
  const [made, setMade] = useState<string | null>(null);
  const make = () => {
    const secret = newSigningSecret();
    setMade(secret);
    change({ secrets: { ...draft.secrets, [name]: secret } });
  };
  const shown = made !== null && draft.secrets[name] === made ? made : null;
  return (
    <>
      <div class="with-button">
        <SecretField
          form={form}
          secret={name}
          label={name === 'signing' ? t('webhooks.signature.secret') : t('webhooks.signature.next')}
        />
        <Button
          aria-label={name === 'signing' ? t('webhooks.signature.makeOne') : t('webhooks.signature.makeNext')}
          onClick={make}
        >
          {t('webhooks.signature.make')}
        </Button>
      </div>
      {shown === null ? null : <MadeSecret secret={shown} port={port} />}
    </>
  );
}

function MadeSecret({ secret, port }: { secret: string; port: Copier }) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = () =>
    void port.copy(secret).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <Notice kind="info" live action={<Button onClick={copy}>{t('webhooks.signature.copy')}</Button>}>
      <p>{t('webhooks.signature.once')}</p>
      <p>
        <code class="made-secret">{secret}</code>
      </p>
      {copied === null ? null : (
        <p role="status">{copied ? t('webhooks.signature.copied') : t('common.notCopied')}</p>
      )}
    </Notice>
  );
}
