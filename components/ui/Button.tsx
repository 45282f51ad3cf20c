import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';
import './button.css';

export type ButtonKind = 'default' | 'primary' | 'quiet' | 'danger' | 'link';

interface ButtonProps extends ButtonHTMLAttributes {
  kind?: ButtonKind;
  children: ComponentChildren;
}

/** A button that submits nothing unless told to (`type="submit"`). At most one `primary` in sight; `link` stands inside a sentence. */
export function Button({ kind = 'default', ...attributes }: ButtonProps) {
  return <button type="button" class={buttonClass(kind)} {...attributes} />;
}

interface IconButtonProps extends ButtonHTMLAttributes {
  /** What it does: its name for screen readers, and its tooltip. */
  label: string;
  /** A key that does the same, as `aria-keyshortcuts` writes it: its tooltip says so too. */
  shortcut?: string;
  children: ComponentChildren;
}

/** A button that is an icon alone. */
export function IconButton({ label, shortcut, ...attributes }: IconButtonProps) {
  return (
    <button
      type="button"
      class={`${buttonClass('quiet')} icon-button`}
      aria-label={label}
      title={shortcut === undefined ? label : `${label} (${shortcut})`}
      {...(shortcut === undefined ? {} : { 'aria-keyshortcuts': shortcut })}
      {...attributes}
    />
  );
}

/** The classes of a button, for a link that looks like one. */
export function buttonClass(kind: ButtonKind = 'default'): string {
  switch (kind) {
    case 'default':
      return 'button';
    case 'link':
      return 'button-link';
    default:
      return `button button-${kind}`;
  }
}
