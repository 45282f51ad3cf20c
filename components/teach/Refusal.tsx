import type { ComponentChildren } from 'preact';

interface Props {
  text: string | null;
  /** The way past it. */
  action?: ComponentChildren;
}

/** Why something did not do; nothing where it did. */
export function Refusal({ text, action }: Props) {
  return text === null ? null : (
    <div class="refusal">
      <p role="alert">{text}</p>
      {action}
    </div>
  );
}
