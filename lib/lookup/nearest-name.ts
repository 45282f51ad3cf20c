/** The known name that somebody may have meant: the fewest letters away, at most a third of its own. `null` where none is near. */
export function nearestName<Name extends string>(typed: string, known: readonly Name[]): Name | null {
  const near = known
    .map((name) => ({ name, distance: editDistance(typed.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= Math.max(1, Math.floor(name.length / 3)))
    .toSorted((a, b) => a.distance - b.distance);
  return near[0]?.name ?? null;
}

/** The fewest letters to put in, take out, replace or swap with their neighbour that make one word the other (optimal string alignment). */
function editDistance(from: string, to: string): number {
  let [before, row]: [number[], number[]] = [[], Array.from({ length: to.length + 1 }, (_, index) => index)];
  for (let line = 1; line <= from.length; line++) {
    const next = [line];
    for (let at = 1; at <= to.length; at++) {
      const same = from[line - 1] === to[at - 1];
      const swapped = line > 1 && at > 1 && from[line - 1] === to[at - 2] && from[line - 2] === to[at - 1];
      next.push(
        Math.min(
          cell(row, at - 1) + (same ? 0 : 1),
          cell(row, at) + 1,
          cell(next, at - 1) + 1,
          swapped ? cell(before, at - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [before, row] = [row, next];
  }
  return cell(row, to.length);
}

function cell(row: number[], at: number): number {
  return row[at] ?? 0;
}
