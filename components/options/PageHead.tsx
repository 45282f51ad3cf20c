import type { ComponentChildren } from 'preact';

interface Props {
  title: string;
  /** What this page is about, in a sentence. */
  children?: ComponentChildren;
  action?: ComponentChildren;
}

/** The top of a section: its title, what it is about, and the main thing to do. */
export function PageHead({ title, children, action }: Props) {
  return (
    <header class="page-head">
      <div class="page-title">
        <h1>{title}</h1>
        {children === undefined ? null : <p class="muted">{children}</p>}
      </div>
      {action}
    </header>
  );
}
