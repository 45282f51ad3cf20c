import type { ComponentChildren } from 'preact';
import './notice.css';

interface Props {
  kind: 'info' | 'warning' | 'error';
  /** Read out at once: for what comes up while somebody works. */
  live?: boolean;
  children: ComponentChildren;
  /** A button or link that mends it. */
  action?: ComponentChildren;
}

/** A sentence that matters, and what to do about it. */
export function Notice({ kind, live = false, children, action }: Props) {
  return (
    <div class={`notice notice-${kind}`} {...(live ? { role: kind === 'error' ? 'alert' : 'status' } : {})}>
      <div class="notice-text">{children}</div>
      {action}
    </div>
  );
}
