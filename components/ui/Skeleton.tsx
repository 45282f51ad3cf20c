import './skeleton.css';

interface SkeletonProps {
  label: string;
  /** Left out: at once. Nobody sees the lines for the first 150 ms, but each costs the browser an animation. */
  drawn?: boolean;
  /** The lines do not breathe. */
  still?: boolean;
}

/** Stands for what is not there yet. Shown after 150 ms, so that quick answers do not flicker. */
export function Skeleton({ label, drawn = true, still = false }: SkeletonProps) {
  return (
    <div class={still ? 'skeleton' : 'skeleton skeleton-breathing'} role="img" aria-label={label}>
      {drawn && (
        <>
          <div class="skeleton-line" />
          <div class="skeleton-line" />
          <div class="skeleton-line" />
        </>
      )}
    </div>
  );
}
