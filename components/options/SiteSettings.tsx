import { t } from '../../lib/i18n.ts';
import { TextField } from '../ui/TextField.tsx';
import { FormPart } from './FormPart.tsx';
import type { SitePartProps } from './SiteForm.tsx';

/** What the helpdesk's description asks the admin for; nothing where it asks nothing. */
export function SiteSettings({ form }: SitePartProps) {
  const { draft, choice } = form;
  if (choice === undefined || choice.settings.length === 0) return null;
  return (
    <FormPart title={t('options.site.needs', { product: choice.name })}>
      {choice.settings.map(({ name, label, help }) => (
        <TextField
          key={name}
          name={`settings.${name}`}
          label={label}
          hint={help}
          warning={(draft.settings[name] ?? '').trim() === '' ? t('options.site.notSet') : undefined}
          value={draft.settings[name] ?? ''}
          onValue={(value) => form.change({ settings: { ...draft.settings, [name]: value } })}
        />
      ))}
    </FormPart>
  );
}
