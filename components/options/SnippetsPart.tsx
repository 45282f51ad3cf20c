import { useContext, useRef } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import { ReadOnly } from '../ui/read-only.ts';
import { Fold } from './Fold.tsx';
import { FormPart } from './FormPart.tsx';
import type { FormPartProps } from './form-part.ts';
import { SnippetRow } from './SnippetRow.tsx';

/** Texts that agents insert into their reply with this connector's values. */
export function SnippetsPart({ form }: FormPartProps) {
  const { draft, change } = form;
  const readOnly = useContext(ReadOnly);
  const add = useRef<HTMLButtonElement>(null);
  const remove = (row: number) => {
    change({ snippets: draft.snippets.filter((_, index) => index !== row) });
    add.current?.focus();
  };
  return (
    <FormPart
      title="Snippets"
      hint="Agents insert them into their reply by one click, each with the customer’s values."
    >
      <Fold title="Texts for replies" open={draft.snippets.length > 0}>
        {draft.snippets.map((_, row) => (
          <SnippetRow key={row} form={form} row={row} onRemove={() => remove(row)} />
        ))}
        <p class="field-hint">
          Placeholders: <code>{'{email}'}</code>, <code>{'{customer_name}'}</code>,{' '}
          <code>{'{customer_id}'}</code>, <code>{'{ticket_id}'}</code>, <code>{'{ticket_number}'}</code>,{' '}
          <code>{'{subject}'}</code>, <code>{'{agent}'}</code>, and any value of the answer by its path, such
          as <code>{'{data.fields.Plan}'}</code>. One without a value stays as it is, for the agent to fill
          in.
        </p>
        {readOnly ? null : (
          <div>
            <Button
              ref={add}
              onClick={() => change({ snippets: [...draft.snippets, { name: '', text: '' }] })}
            >
              Add snippet
            </Button>
          </div>
        )}
      </Fold>
    </FormPart>
  );
}
