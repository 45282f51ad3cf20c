import type { TaughtDraft } from '../../lib/teaching/taught-message.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextField } from '../ui/TextField.tsx';
import { LearntFields } from './LearntFields.tsx';
import type { Taught } from './use-taught.ts';

interface Props {
  draft: TaughtDraft;
  taught: Taught;
}

/** What was learnt, under which name it is saved, and the click that does it. */
export function TaughtDraftForm({ draft, taught }: Props) {
  const { origin, helpdesk } = draft;
  const { name, setName, problem } = taught;
  return (
    <>
      <h1>Did Deskside learn it right?</h1>
      <p>
        This is what it reads on the ticket that you showed it, on <strong>{new URL(origin).host}</strong>.
        The values are only for you to check: they are not saved.
      </p>
      <LearntFields draft={draft} />
      <form
        class="taught-form"
        aria-label="Save"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          taught.save();
        }}
      >
        <TextField
          name="name"
          label="Name of this helpdesk"
          hint="As your team calls it."
          required
          problem={name.trim() === '' ? 'Give it a name.' : undefined}
          value={name}
          onValue={(value) => setName(value.slice(0, 80))}
        />
        {problem === null ? null : (
          <Notice kind="error" live>
            {problem}
          </Notice>
        )}
        <div class="taught-actions">
          <Button kind="primary" type="submit">
            Save and switch on
          </Button>
          <Button onClick={() => taught.copy(origin, helpdesk)}>
            {taught.copied ? 'Copied' : 'Copy for my admin'}
          </Button>
          <Button kind="quiet" onClick={taught.discard}>
            Throw away
          </Button>
        </div>
        <p class="field-hint">The browser asks for your consent, for this site alone.</p>
      </form>
    </>
  );
}
