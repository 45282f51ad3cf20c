import { t } from '../../lib/i18n.ts';
import { Button, buttonClass } from '../ui/Button.tsx';
import { FormProblems } from './FormProblems.tsx';
import type { FormPartProps } from './form-part.ts';
import type { Saving } from './use-save.ts';

interface Props extends FormPartProps {
  saving: Saving;
  locked: boolean;
  /** `null` while a connector is being added: then there is nothing to go back to but the list. */
  onDiscard: (() => void) | null;
}

/** Save, and take back what was typed since. */
export function SaveBar({ form, saving, locked, onDiscard }: Props) {
  return (
    <div class="save-bar">
      <FormProblems form={form} saving={saving} />
      <Button kind="primary" type="submit" aria-disabled={saving.saving}>
        {locked ? t('options.connector.saveSecrets') : t('options.save')}
      </Button>
      {onDiscard === null ? (
        <a class={buttonClass()} href="#connectors">
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
