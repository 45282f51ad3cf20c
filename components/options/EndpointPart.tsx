import { useContext } from 'preact/hooks';
import { endpointProblem, isThisMachine, isUnencrypted } from '../../lib/lookup/endpoint-url.ts';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { ReadOnly } from '../ui/read-only.ts';
import { TextField } from '../ui/TextField.tsx';
import { Toggle } from '../ui/Toggle.tsx';
import { chooseDialect, DIALECTS } from './dialects.ts';
import { FormPart } from './FormPart.tsx';
import { type FormPartProps, fieldAt } from './form-part.ts';

/** Where lookups go and what they say. */
export function EndpointPart({ form }: FormPartProps) {
  const { draft, change } = form;
  const readOnly = useContext(ReadOnly);
  return (
    <FormPart title="Endpoint" hint={<EndpointHint />}>
      <TextField
        {...fieldAt(form, 'endpoint')}
        label="Endpoint URL"
        required
        code
        inputMode="url"
        placeholder="https://api.example.com/lookup"
        hint={readOnly ? undefined : 'When you save, the browser asks whether Deskside may reach this host.'}
        warning={endpointWarning(draft.endpoint.trim())}
        value={draft.endpoint}
        onValue={(endpoint) => change({ endpoint })}
      />
      <ChoiceField
        name="dialect"
        label="Dialect"
        value={draft.dialect}
        options={DIALECTS.map(({ id, name, hint }) => ({ value: id, label: name, hint }))}
        onValue={(next) => change(chooseDialect(draft, next))}
      />
      {draft.dialect === 'deskside' && (
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
      <div class="field-pair">
        <TextField
          {...fieldAt(form, 'timeoutSeconds')}
          label="Timeout, in seconds"
          inputMode="decimal"
          hint="From 1 to 10, for the whole answer."
          value={draft.timeoutSeconds}
          onValue={(timeoutSeconds) => change({ timeoutSeconds })}
        />
        <TextField
          {...fieldAt(form, 'notFoundStatuses')}
          label="Statuses for “customer unknown”"
          inputMode="numeric"
          placeholder="404"
          hint="Optional: HTTP statuses that are no errors here."
          value={draft.notFoundStatuses}
          onValue={(notFoundStatuses) => change({ notFoundStatuses })}
        />
      </div>
    </FormPart>
  );
}

function EndpointHint() {
  return (
    <>
      Deskside sends it a POST with the customer's address.{' '}
      <a href="/endpoint.html" target="_blank" rel="noreferrer">
        How to write an endpoint
      </a>
    </>
  );
}

function endpointWarning(endpoint: string): string | undefined {
  if (endpointProblem(endpoint) !== null) return undefined;
  if (isThisMachine(endpoint))
    return 'On this machine: a colleague’s browser would look for it on theirs. To share this connector, use an address that all of you reach.';
  return isUnencrypted(endpoint)
    ? 'Not encrypted: whoever is on this network can read the customer’s address, the answer and the secret.'
    : undefined;
}
