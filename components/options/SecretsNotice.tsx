import { t } from '../../lib/i18n.ts';
import { buttonClass } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { SecretNeeds } from './connector-needs.ts';

interface Props {
  needs: SecretNeeds;
  /** The page where they are entered, as a hash. */
  page: string;
}

/** Names the secrets that a connector or rule lacks, with the way to enter them; nothing where it has all. */
export function SecretsNotice({ needs: { missing, unreadable }, page }: Props) {
  if (missing.length + unreadable.length === 0) return null;
  return (
    <Notice
      kind="warning"
      action={
        <a class={buttonClass()} href={page}>
          {t('options.connectors.enterSecret')}
        </a>
      }
    >
      {missing.length > 0
        ? t('options.connectors.secretMissing', { names: missing.map(quoted).join(', ') })
        : t('options.connectors.secretUnreadable', { names: unreadable.map(quoted).join(', ') })}
    </Notice>
  );
}

function quoted(name: string): string {
  return t('options.quoted', { name });
}
