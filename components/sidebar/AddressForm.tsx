import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Button } from '../ui/Button.tsx';

interface AddressFormProps {
  /** The agent asked for the form just now: the focus goes to its field. Never otherwise. */
  asked: boolean;
  /** Rejects where the address is refused. */
  onLookUp: (email: string) => Promise<void>;
  onCancel?: () => void;
}

/** Any address can be looked up, whatever the ticket says. */
export function AddressForm({ asked, onLookUp, onCancel }: AddressFormProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    if (asked) field.current?.focus();
  }, [asked]);
  function submit(event: TargetedSubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const email = field.current?.value.trim() ?? '';
    if (email !== '') onLookUp(email).catch(() => setRefused(true));
  }
  return (
    <form
      class="address-form"
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && onCancel?.()}
    >
      <label for={id}>
        {onCancel === undefined ? t('sidebar.lookUp.title') : t('sidebar.lookUp.another')}
      </label>
      <div class="address-row">
        <input
          ref={field}
          id={id}
          type="email"
          required
          maxLength={320}
          placeholder="name@example.com"
          autocomplete="off"
          spellcheck={false}
          dir="ltr"
          aria-invalid={refused}
          aria-describedby={`${id}-refused`}
          onInput={() => setRefused(false)}
        />
        <Button type="submit">{t('sidebar.lookUp.button')}</Button>
      </div>
      <p id={`${id}-refused`} class="refusal" role="alert">
        {refused && t('sidebar.lookUp.refused')}
      </p>
    </form>
  );
}
