import './skeleton.css';

/** Stands for what is not there yet. Shown after 150 ms, so that quick answers do not flicker. */
export function Skeleton({ label }: { label: string }) {
  return (
    <div class="skeleton" role="img" aria-label={label}>
      <div class="skeleton-line" />
      <div class="skeleton-line" />
      <div class="skeleton-line" />
    </div>
  );
}
