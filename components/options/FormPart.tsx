import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  title: string;
  hint?: ComponentChildren;
  children: ComponentChildren;
}

/** A titled part of a form. */
export function FormPart({ title, hint, children }: Props) {
  const id = useId();
  return (
    <section class="form-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {hint === undefined ? null : <p class="field-hint">{hint}</p>}
      {children}
    </section>
  );
}
