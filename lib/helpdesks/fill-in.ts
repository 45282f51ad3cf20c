/** Named values for the placeholders of a description: the ticket's id and what else the URL or earlier answers gave. */
export type Captures = Readonly<Record<string, string>>;

/** Fills `{id}` and other placeholders in, each escaped; `null` where one has no value or its value is refused. */
export function fillIn(
  template: string,
  captures: Captures,
  escaping: (value: string) => string | null,
): string | null {
  let complete = true;
  const filled = template.replace(/\{([a-zA-Z][a-zA-Z0-9]*)\}/g, (_, name: string) => {
    const value = Object.hasOwn(captures, name) ? captures[name] : undefined;
    const escaped = value === undefined ? null : escaping(value);
    complete &&= escaped !== null;
    return escaped ?? '';
  });
  return complete ? filled : null;
}

/** For a CSS selector, inside quotes or out. */
export function forSelector(value: string): string {
  return CSS.escape(value);
}

/** For a URL's path or query. Dot segments are refused: they would climb out of the path. */
export function forUrl(value: string): string | null {
  return value === '' || value === '.' || value === '..' ? null : encodeURIComponent(value);
}

/** For a place that gives no character a meaning. */
export function asIs(value: string): string {
  return value;
}
