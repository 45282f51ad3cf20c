import { TextField } from '../ui/TextField.tsx';
import { FormPart } from './FormPart.tsx';
import type { SitePartProps } from './SiteForm.tsx';

/** What the helpdesk's description asks the admin for; nothing where it asks nothing. */
export function SiteSettings({ form }: SitePartProps) {
  const { draft, choice } = form;
  if (choice === undefined || choice.settings.length === 0) return null;
  return (
    <FormPart title={`What ${choice.name} needs`}>
      {choice.settings.map(({ name, label, help }) => (
        <TextField
          key={name}
          name={`settings.${name}`}
          label={label}
          hint={help}
          warning={(draft.settings[name] ?? '').trim() === '' ? 'Not set yet.' : undefined}
          value={draft.settings[name] ?? ''}
          onValue={(value) => form.change({ settings: { ...draft.settings, [name]: value } })}
        />
      ))}
    </FormPart>
  );
}
