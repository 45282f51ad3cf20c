import { useContext } from 'preact/hooks';
import { ValueActionsContext } from './value-actions.ts';

/** Where screen readers hear what became of a value. */
export function Said() {
  const actions = useContext(ValueActionsContext);
  return (
    <p class="visually-hidden" aria-live="polite">
      {actions?.said}
    </p>
  );
}
