import { useState } from 'preact/hooks';
import { problemText, unknownText, warningText } from '../../lib/panel/problem-text.ts';
import type { Remark } from '../template-editor/editor-handle.ts';
import { ReadyMadeDialog } from '../template-editor/ReadyMadeDialog.tsx';
import type { ReadyMade } from '../template-editor/ready-made.ts';
import { TemplateEditor } from '../template-editor/TemplateEditor.tsx';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { type FormPartProps, fieldAt } from './form-part.ts';
import type { TemplateCheck } from './use-template-check.ts';

/** So many doubts are told at the field; the editor marks all. */
const MOST_WARNINGS = 3;

/** The Liquid template: its editor, templates to start from, and where to read on. */
export function TemplateField({ form }: FormPartProps) {
  const { draft, change, template, responses } = form;
  return (
    <>
      <TemplateEditor
        {...fieldAt(form, 'template')}
        label="Liquid template"
        warning={warningsText(template)}
        hint={HINT}
        value={draft.template}
        onValue={(value) => change({ template: value })}
        onLeave={() => form.touch('template')}
        remarks={remarksOf(template)}
        responses={responses.list}
        load={template.port.loadEditor}
        inserter={template.inserter}
      />
      <StartFrom form={form} />
      <TextField
        {...fieldAt(form, 'imageHosts')}
        label="Pictures from"
        code
        placeholder="cdn.example.com, avatars.example.net"
        hint="Optional: hosts whose pictures the template may show. The browser asks whether Deskside may reach them; they see neither cookies nor the ticket."
        value={draft.imageHosts}
        onValue={(imageHosts) => change({ imageHosts })}
      />
    </>
  );
}

const HINT = (
  <>
    <code>data</code> is the answer, <code>ticket</code> and <code>connector</code> are there too. Run the
    preview, and its values can be put in with a click.{' '}
    <a href="/templates.html" target="_blank" rel="noreferrer">
      All tags, filters and variables
    </a>
  </>
);

function StartFrom({ form: { draft, change, template } }: FormPartProps) {
  const [choosing, setChoosing] = useState(false);
  const [former, setFormer] = useState<string | null>(null);
  const choose = (chosen: ReadyMade) => {
    setChoosing(false);
    setFormer(draft.template);
    change({ template: chosen.template });
  };
  const takeBack = () => {
    if (former !== null) change({ template: former });
    setFormer(null);
  };
  return (
    <div class="template-actions">
      <Button onClick={() => setChoosing(true)}>Ready-made templates…</Button>
      {former === null ? null : <Button onClick={takeBack}>Take the former template back</Button>}
      {choosing ? (
        <ReadyMadeDialog
          render={template.port.templates.render}
          onChoose={choose}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </div>
  );
}

function warningsText({ warnings }: TemplateCheck): string | undefined {
  const told = warnings.slice(0, MOST_WARNINGS).map(warningText);
  const more = warnings.length - told.length;
  if (more > 0) told.push(more === 1 ? 'And one more.' : `And ${more} more.`);
  return told.length === 0 ? undefined : told.join('\n');
}

function remarksOf({ problem, warnings }: TemplateCheck): Remark[] {
  const doubts = warnings.map(
    ({ line, column, unknown }): Remark => ({
      severity: 'warning',
      line,
      column,
      text: unknownText(unknown),
    }),
  );
  if (problem === null) return doubts;
  const { line = 1, column = 1, ...rest } = problem;
  return [{ severity: 'error', line, column, text: problemText(rest) }];
}
