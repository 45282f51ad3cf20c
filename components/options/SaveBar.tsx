import { t } from '../../lib/i18n.ts';
import { Button, buttonClass } from '../ui/Button.tsx';
import type { Problem } from './draft-problems.ts';
import { FormProblems } from './FormProblems.tsx';
import type { Saving } from './use-saving.ts';

interface Props {
  form: { visible: Problem[]; unsaved: boolean };
  saving: Saving;
  /** The paths that a field of the form stands for. */
  fields: RegExp;
  locked: boolean;
  /** The list's address. */
  list: string;
  /** `null` while it is being added: then there is nothing to go back to but the list. */
  onDiscard: (() => void) | null;
}

/** Save, and take back what was typed since. */
export function SaveBar({ form, saving, fields, locked, list, onDiscard }: Props) {
  return (
    <div class="save-bar">
      <FormProblems form={form} saving={saving} fields={fields} />
      <Button kind="primary" type="submit" aria-disabled={saving.saving}>
        {locked ? t('options.connector.saveSecrets') : t('options.save')}
      </Button>
      {onDiscard === null ? (
        <a class={buttonClass()} href={list}>
          {t('common.cancel')}
        </a>
      ) : (
        <Button disabled={!form.unsaved} onClick={onDiscard}>
          {t('options.discard')}
        </Button>
      )}
      <span class="muted" role="status">
        {saving.saving ? t('options.saving') : form.unsaved ? t('options.unsaved') : ''}
      </span>
    </div>
  );
}
