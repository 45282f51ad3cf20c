const MARK = /^\[(\d+\.\d+(?:, \d+\.\d+)*)\] /;

/** A test's title with the cases that it shows in front: `[4.1, 4.2] …`. */
export function marked(ids: readonly string[], title: string): string {
  return `[${ids.join(', ')}] ${title}`;
}

/** The cases that a test says in its title to show. */
export function casesIn(title: string): string[] {
  return MARK.exec(title)?.[1]?.split(', ') ?? [];
}
