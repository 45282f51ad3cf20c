/**
 * The name among `known` that somebody most likely meant: the same but for case, hyphens and underscores, else the one with the fewest letters wrong, at most a third of its
 * own. `null` where none is near.
 */
export function nearestName<Name extends string>(typed: string, known: Iterable<Name>): Name | null {
  let nearest: Name | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const name of known) {
    const enough = Math.min(fewest, Math.max(1, Math.floor(name.length / 3)) + 1);
    const wrong = bare(name) === bare(typed) ? 0 : distance(typed.toLowerCase(), name.toLowerCase(), enough);
    if (wrong < enough) [nearest, fewest] = [name, wrong];
  }
  return nearest;
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, '');
}

/** Letters to change, add, drop or swap with their neighbour (optimal string alignment); at least `enough` where it is that many or more. */
function distance(a: string, b: string, enough: number): number {
  if (Math.abs(a.length - b.length) >= enough) return enough;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) row[j] = step(i, j, row, last, before);
    [before, last] = [last, row];
  }
  return last[b.length] ?? enough;

  function step(i: number, j: number, row: number[], above: number[], twoAbove: number[]): number {
    const same = a[i - 1] === b[j - 1] ? 0 : 1;
    const best = Math.min((row[j - 1] ?? 0) + 1, (above[j] ?? 0) + 1, (above[j - 1] ?? 0) + same);
    const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    return swapped ? Math.min(best, (twoAbove[j - 2] ?? 0) + 1) : best;
  }
}
