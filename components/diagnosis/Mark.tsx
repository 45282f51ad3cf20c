import type { Tone } from './report.ts';

/** The words say it all; this helps the eye find what is wrong. */
export function Mark({ tone }: { tone: Tone }) {
  if (tone === 'plain') return null;
  return (
    <span class="diagnosis-mark" aria-hidden="true">
      {tone === 'good' ? '✓' : '!'}
    </span>
  );
}
