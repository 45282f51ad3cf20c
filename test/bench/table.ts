/** One table of the report. Cells are texts that are ready to be read. */
export interface Table {
  title: string;
  head: string[];
  rows: string[][];
  /** What a reader must know of it. */
  notes: string[];
}

/** A table as markdown, numbers to the right. */
export function markdown({ title, head, rows, notes }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, index) => (index === 0 ? '---' : '---:'));
  return [
    `### ${title}`,
    '',
    line(head),
    line(rule),
    ...rows.map(line),
    ...notes.flatMap((note) => ['', note]),
    '',
  ].join('\n');
}

/** `12.3 ms`. */
export function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}

/** `1.4 ×`. */
export function times(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ×`;
}

/** `12.5 kB`, of 1000 bytes each. */
export function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** `10,000`. */
export function count(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}
