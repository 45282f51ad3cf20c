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
      <Button kind="primary" type="submit" disabled={saving.saving}>
        {locked ? 'Save secrets' : 'Save'}
      </Button>
      {onDiscard === null ? (
        <a class={buttonClass()} href="#connectors">
          Cancel
        </a>
      ) : (
        <Button disabled={!form.unsaved} onClick={onDiscard}>
          Discard changes
        </Button>
      )}
      <span class="muted" role="status">
        {saving.saving ? 'Saving…' : form.unsaved ? 'Not saved yet' : ''}
      </span>
    </div>
  );
}
