import { type RegexItem, regexItems } from '../../lib/helpdesks/regex-items.ts';

/** How many steps a backtracking engine takes at a pattern that finds nothing in this text, at every place; at most `limit`. */
export function countSteps(pattern: string, text: string, limit: number): number {
  let steps = 0;
  type Next = (at: number) => void;

  function step(): void {
    steps += 1;
    if (steps >= limit) throw limit;
  }
  function any(alternatives: RegexItem[][], at: number, next: Next): void {
    for (const sequence of alternatives) row(sequence, 0, at, next);
  }
  function row(sequence: RegexItem[], index: number, at: number, next: Next): void {
    step();
    const item = sequence[index];
    if (item === undefined) next(at);
    else often(item, 0, at, (after) => row(sequence, index + 1, after, next));
  }
  function often(item: RegexItem, done: number, at: number, next: Next): void {
    step();
    if (done < item.most)
      once(item, at, (after) => {
        if (after > at || done < item.least) often(item, done + 1, after, next);
      });
    if (done >= item.least) next(at);
  }
  function once({ atom }: RegexItem, at: number, next: Next): void {
    if (typeof atom !== 'string') any(atom, at, next);
    else if (at < text.length && new RegExp(`^${atom}$`, 's').test(text[at] ?? '')) next(at + 1);
  }

  try {
    for (let start = 0; start <= text.length; start += 1) any(regexItems(pattern), start, () => {});
  } catch (error) {
    if (error !== limit) throw error;
  }
  return steps;
}
