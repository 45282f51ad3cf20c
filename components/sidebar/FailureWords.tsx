import type { ComponentChildren } from 'preact';
import type { FailureText } from '../../lib/lookup/failure-text.ts';

/** What happened and what can be done about it. */
export function FailureWords({ badge, text }: { badge: ComponentChildren; text: FailureText }) {
  return (
    <div class="failure">
      <p class="status-line">{badge}</p>
      <p>{text.title}</p>
      <p class="muted">{text.advice}</p>
    </div>
  );
}
