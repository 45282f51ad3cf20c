/** Text that is HTML already. Only `html` and `raw` make it, so that data can never become markup by accident. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = Html | string | number | null | Part[];

/** A template tag: escapes every value that is not `Html`, joins arrays, leaves out `null`. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(strings.reduce((text, string, index) => text + toText(parts[index - 1] ?? null) + string));
}

/** Marks a fixed string of ours as HTML. */
export function raw(text: string): Html {
  return new Html(text);
}

function toText(part: Part): string {
  if (part === null) return '';
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return part.map(toText).join('');
  return String(part).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
