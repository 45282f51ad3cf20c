import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { counted, t } from '../../lib/i18n.ts';
import { faultText, unknownText, warningText } from '../../lib/panel/problem-text.ts';
import type { Remark } from '../template-editor/editor-handle.ts';
import { ReadyMadeDialog } from '../template-editor/ReadyMadeDialog.tsx';
import type { ReadyMade } from '../template-editor/ready-made.ts';
import { TemplateEditor } from '../template-editor/TemplateEditor.tsx';
import { Button } from '../ui/Button.tsx';
import { Text } from '../ui/Text.tsx';
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
        label={t('templateField.template')}
        warning={warningsText(template)}
        hint={<Hint />}
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
        label={t('templateField.pictures')}
        code
        placeholder="cdn.example.com, avatars.example.net"
        hint={t('templateField.picturesHint')}
        value={draft.imageHosts}
        onValue={(imageHosts) => change({ imageHosts })}
      />
    </>
  );
}

function Hint() {
  const reference = (words: ComponentChildren) => (
    <a href="/templates.html" target="_blank" rel="noreferrer">
      {words}
    </a>
  );
  return (
    <Text
      of="templateField.hint"
      parts={{
        data: <code>data</code>,
        ticket: <code>ticket</code>,
        connector: <code>connector</code>,
        reference,
      }}
    />
  );
}

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
      <Button onClick={() => setChoosing(true)}>{t('templateField.readyMade')}</Button>
      {former === null ? null : <Button onClick={takeBack}>{t('templateField.takeBack')}</Button>}
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
  if (more > 0) told.push(counted('templateField.more', more));
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
  const { line = 1, column = 1 } = problem;
  return [{ severity: 'error', line, column, text: faultText(problem) }];
}
