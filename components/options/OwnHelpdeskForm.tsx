import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { CodeField } from '../ui/CodeField.tsx';
import { Notice } from '../ui/Notice.tsx';
import { FormPart } from './FormPart.tsx';
import type { DraftProblem } from './own-draft.ts';
import type { OwnForm } from './use-own-form.ts';

interface Props {
  form: OwnForm;
  /** Set by the organisation: to be read only. */
  locked: boolean;
  /** Whether it may leave the browser. */
  mayCopy: boolean;
}

/** How many of the things that are wrong are named at once. */
const NAMED = 8;

/** The description as text, with what is wrong with it, and the way to save it. */
export function OwnHelpdeskForm({ form, locked, mayCopy }: Props) {
  const problems = form.problems.slice(0, NAMED);
  const element = useRef<HTMLFormElement>(null);
  const line = useRef(1);
  line.current = problems[0]?.line ?? 1;
  useEffect(() => {
    if (form.refusals > 0) focusLine(element.current, line.current);
  }, [form.refusals]);
  return (
    <form
      class="connector-form"
      ref={element}
      noValidate
      aria-label={t('options.ownHelpdesk.description')}
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
      <FormPart title={t('options.ownHelpdesk.description')}>
        <CodeField
          name="json"
          label="JSON"
          rows={Math.min(28, form.text.split('\n').length + 1)}
          hint={t('options.ownHelpdesk.hint')}
          problem={problems.length === 0 ? undefined : problems.map(problemText).join('\n')}
          markedLines={form.problems.map(({ line }) => line)}
          value={form.text}
          onValue={form.type}
        />
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
              {t('options.save')}
            </Button>
            <Button disabled={!form.unsaved} onClick={form.discard}>
              {t('options.discard')}
            </Button>
          </>
        )}
        {mayCopy ? <Button onClick={form.copy}>{t('common.copyForAdmin')}</Button> : null}
        <span class="muted" role="status">
          {form.busy ? t('options.saving') : form.unsaved ? t('options.unsaved') : ''}
        </span>
      </div>
    </form>
  );
}

function problemText({ line, path, message }: DraftProblem): string {
  return path === ''
    ? t('options.ownHelpdesk.atLine', { line, message })
    : t('options.ownHelpdesk.atPath', { line, path, message });
}

/** Takes the keyboard to the first line that is wrong, and scrolls it into sight. */
function focusLine(form: HTMLFormElement | null, line: number): void {
  const area = form?.querySelector('textarea');
  if (!area) return;
  const start =
    area.value
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length + (line > 1 ? 1 : 0);
  area.focus();
  area.setSelectionRange(start, start);
  area.scrollTop = (line - 3) * Number.parseFloat(getComputedStyle(area).lineHeight);
}
