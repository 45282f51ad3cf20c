import type { ComponentChildren, RefObject } from 'preact';

interface Props {
  title: string;
  /** What this page is about, in a sentence. */
  children?: ComponentChildren;
  action?: ComponentChildren;
  /** For what puts the focus on the title. */
  heading?: RefObject<HTMLHeadingElement | null>;
}

/** The top of a section: its title, what it is about, and the main thing to do. */
export function PageHead({ title, children, action, heading }: Props) {
  return (
    <header class="page-head">
      <div class="page-title">
        <h1 {...(heading === undefined ? {} : { ref: heading, tabIndex: -1 })}>{title}</h1>
        {children === undefined ? null : <p class="muted">{children}</p>}
      </div>
      {action}
    </header>
  );
}
