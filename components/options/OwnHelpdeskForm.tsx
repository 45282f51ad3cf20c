import { Button } from '../ui/Button.tsx';
import { CodeField } from '../ui/CodeField.tsx';
import { Notice } from '../ui/Notice.tsx';
import { FormPart } from './FormPart.tsx';
import type { OwnForm } from './use-own-form.ts';

interface Props {
  form: OwnForm;
  /** Set by the organisation: to be read only. */
  locked: boolean;
}

/** The description as text, with what is wrong with it, and the way to save it. */
export function OwnHelpdeskForm({ form, locked }: Props) {
  const [first, ...more] = form.problems;
  return (
    <form
      class="connector-form"
      noValidate
      aria-label="Description"
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
      <FormPart title="Description">
        <CodeField
          name="json"
          label="JSON"
          rows={Math.min(28, form.text.split('\n').length + 1)}
          hint="Where the page shows what: selectors and patterns, never a customer’s data. What “Copy for my admin” gave can be pasted as it is."
          problem={first && problemText(first)}
          markedLine={form.problems.length > 0 ? form.line : undefined}
          value={form.text}
          onValue={form.type}
        />
        {more.length === 0 ? null : (
          <ul class="more-problems">
            {more.map((problem) => (
              <li key={problemText(problem)} class="field-problem">
                {problemText(problem)}
              </li>
            ))}
          </ul>
        )}
      </FormPart>
      <div class="save-bar">
        {form.failure === null ? null : (
          <div class="form-problems">
            <Notice kind="error" live>
              {form.failure}
            </Notice>
          </div>
        )}
        {locked ? null : (
          <>
            <Button kind="primary" type="submit" aria-disabled={form.busy}>
              Save
            </Button>
            <Button disabled={!form.unsaved} onClick={form.discard}>
              Discard changes
            </Button>
          </>
        )}
        <Button onClick={form.copy}>Copy for my admin</Button>
        <span class="muted" role="status">
          {form.busy ? 'Saving…' : form.unsaved ? 'Not saved yet' : ''}
        </span>
      </div>
    </form>
  );
}

function problemText({ path, message }: { path: string; message: string }): string {
  return path === '' ? message : `${path}: ${message}`;
}
