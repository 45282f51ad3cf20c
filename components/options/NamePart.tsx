import { t } from '../../lib/i18n.ts';
import { Text } from '../ui/Text.tsx';
import { TextField } from '../ui/TextField.tsx';
import { FormPart } from './FormPart.tsx';
import { fieldAt } from './form-part.ts';
import { ShowFold } from './ShowFold.tsx';

/** What the agent reads at the top of the panel. */
export function NamePart({ form, others }: Parameters<typeof ShowFold>[0]) {
  const { draft, change, id } = form;
  return (
    <FormPart title={t('options.panel.title')}>
      <TextField
        {...fieldAt(form, 'name')}
        label={t('options.panel.name')}
        required
        placeholder={t('options.panel.nameExample')}
        hint={<Text of="options.panel.nameHint" parts={{ id: <code>{id}</code> }} />}
        value={draft.name}
        onValue={(name) => change({ name })}
      />
      <TextField
        {...fieldAt(form, 'description')}
        label={t('options.panel.description')}
        hint={t('options.panel.descriptionHint')}
        value={draft.description}
        onValue={(description) => change({ description })}
      />
      <ShowFold form={form} others={others} />
    </FormPart>
  );
}
