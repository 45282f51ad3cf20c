import { ageText } from '../../lib/panel/age.ts';

/** How old what a panel shows is; the exact time on hover. `updating` while a newer answer is on its way. */
export function Age({ at, now, updating }: { at: number; now: number; updating: boolean }) {
  const exact = new Date(at);
  return (
    <time class="age" dateTime={exact.toISOString()} title={exact.toLocaleString()}>
      {ageText(at, now)}
      {updating && ' · updating…'}
    </time>
  );
}
