import { Fragment } from 'preact';
import { useContext, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { SNIPPET_PLACEHOLDERS } from '../../lib/lookup/snippet-placeholders.ts';
import { Button } from '../ui/Button.tsx';
import { ReadOnly } from '../ui/read-only.ts';
import { Text } from '../ui/Text.tsx';
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
    <FormPart title={t('options.snippets.title')} hint={t('options.snippets.hint')}>
      <Fold title={t('options.snippets.texts')} open={draft.snippets.length > 0}>
        {draft.snippets.map((_, row) => (
          <SnippetRow key={row} form={form} row={row} onRemove={() => remove(row)} />
        ))}
        <p class="field-hint">
          <Text
            of="options.snippets.placeholders"
            parts={{ names: <Names />, path: <code>{'{data.fields.Plan}'}</code> }}
          />
        </p>
        {readOnly ? null : (
          <div>
            <Button
              ref={add}
              onClick={() => change({ snippets: [...draft.snippets, { name: '', text: '' }] })}
            >
              {t('options.snippets.add')}
            </Button>
          </div>
        )}
      </Fold>
    </FormPart>
  );
}

/** The placeholders that have names of their own, with commas between them. */
function Names() {
  return (
    <>
      {SNIPPET_PLACEHOLDERS.map((name, index) => (
        <Fragment key={name}>
          {index === 0 ? '' : ', '}
          <code>{`{${name}}`}</code>
        </Fragment>
      ))}
    </>
  );
}
