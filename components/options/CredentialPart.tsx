import { t } from '../../lib/i18n.ts';
import { Notice } from '../ui/Notice.tsx';
import { Toggle } from '../ui/Toggle.tsx';
import { FormPart } from './FormPart.tsx';
import type { SitePartProps } from './SiteForm.tsx';

/** Lets requests use a credential out of a cookie; only for helpdesks that have such requests. */
export function CredentialPart({ form }: SitePartProps) {
  const { draft, choice } = form;
  if (choice?.usesCredential !== true) return null;
  return (
    <FormPart title={t('options.site.credential')}>
      <Toggle
        name="useCredential"
        label={t('options.site.useCredential')}
        hint={t('options.site.credentialHint', { product: choice.name })}
        on={draft.useCredential}
        onToggle={(useCredential) => form.change({ useCredential })}
      />
      {draft.useCredential ? (
        <Notice kind="warning" live>
          <p>{t('options.site.credentialRisk')}</p>
        </Notice>
      ) : null}
    </FormPart>
  );
}
