import { PLACEHOLDER_NAMES, PLACEHOLDERS } from '../../lib/lookup/placeholders.ts';
import { CodeField } from '../ui/CodeField.tsx';
import { Toggle } from '../ui/Toggle.tsx';
import { Fold } from './Fold.tsx';
import { type FormPartProps, fieldAt } from './form-part.ts';

/** What few connectors say otherwise about what they send. */
export function RequestFold({ form }: FormPartProps) {
  const { draft, change } = form;
  const own = draft.dialect === 'deskside' && draft.ownBody;
  return (
    <Fold title="More about what is sent" open={own || draft.stripPlusTags || draft.sendContacts}>
      {draft.dialect === 'deskside' && !own && (
        <Toggle
          label="Send the ticket’s other addresses too"
          hint={
            <>
              More requesters and copies, as <code>contacts</code>.
            </>
          }
          on={draft.sendContacts}
          onToggle={(sendContacts) => change({ sendContacts })}
        />
      )}
      <Toggle
        label="Leave plus-tags out of the address"
        hint="Asks about ana+shop@example.com as ana@example.com."
        on={draft.stripPlusTags}
        onToggle={(stripPlusTags) => change({ stripPlusTags })}
      />
      {draft.dialect === 'deskside' && (
        <Toggle
          label="Send a body of your own"
          hint="For an endpoint that expects other names, or another shape."
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
      label="Body"
      rows={7}
      hint="JSON, with placeholders between quotation marks. The preview shows what is sent."
      value={form.draft.body}
      onValue={(body) => form.change({ body })}
    />
  );
}

function Placeholders() {
  return (
    <>
      <p class="field-hint">
        Placeholders for the address after its host, the values of headers and an own body. What is not known
        is empty.
      </p>
      <dl class="placeholder-list">
        {PLACEHOLDER_NAMES.map((name) => (
          <div key={name}>
            <dt>
              <code>{`{${name}}`}</code>
            </dt>
            <dd>{PLACEHOLDERS[name]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
