import { t } from '../../lib/i18n.ts';
import { PLACEHOLDER_NAMES, placeholderMeaning } from '../../lib/lookup/placeholders.ts';
import { CodeField } from '../ui/CodeField.tsx';
import { Text } from '../ui/Text.tsx';
import { Toggle } from '../ui/Toggle.tsx';
import { Fold } from './Fold.tsx';
import { type FormPartProps, fieldAt } from './form-part.ts';

/** What few connectors say otherwise about what they send. */
export function RequestFold({ form }: FormPartProps) {
  const { draft, change } = form;
  const own = draft.dialect === 'deskside' && draft.ownBody;
  return (
    <Fold title={t('options.request.title')} open={own || draft.stripPlusTags || draft.sendContacts}>
      {draft.dialect === 'deskside' && !own && (
        <Toggle
          label={t('options.request.contacts')}
          hint={<Text of="options.request.contactsHint" parts={{ contacts: <code>contacts</code> }} />}
          on={draft.sendContacts}
          onToggle={(sendContacts) => change({ sendContacts })}
        />
      )}
      <Toggle
        label={t('options.request.plusTags')}
        hint={t('options.request.plusTagsHint')}
        on={draft.stripPlusTags}
        onToggle={(stripPlusTags) => change({ stripPlusTags })}
      />
      {draft.dialect === 'deskside' && (
        <Toggle
          label={t('options.request.ownBody')}
          hint={t('options.request.ownBodyHint')}
          on={draft.ownBody}
          onToggle={(ownBody) => change({ ownBody })}
        />
      )}
      {own && <OwnBody form={form} />}
      <Placeholders />
    </Fold>
  );
}

function OwnBody({ form }: FormPartProps) {
  return (
    <CodeField
      {...fieldAt(form, 'body')}
      label={t('options.request.body')}
      rows={7}
      hint={t('options.request.bodyHint')}
      value={form.draft.body}
      onValue={(body) => form.change({ body })}
    />
  );
}

function Placeholders() {
  return (
    <>
      <p class="field-hint">{t('options.request.placeholders')}</p>
      <dl class="placeholder-list">
        {PLACEHOLDER_NAMES.map((name) => (
          <div key={name}>
            <dt>
              <code>{`{${name}}`}</code>
            </dt>
            <dd>{placeholderMeaning(name)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
