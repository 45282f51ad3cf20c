import './spinner.css';

/** Something is under way. `label` says what, to screen readers. */
export function Spinner({ label }: { label: string }) {
  return <span class="spinner" role="img" aria-label={label} />;
}
