/** The parts of a template that open and close, each by its summary and which one of that name it is: another output has them by the same. */
export function partsOf(template: Document): Map<string, HTMLDetailsElement> {
  const seen = new Map<string, number>();
  const parts = new Map<string, HTMLDetailsElement>();
  for (const summary of template.querySelectorAll('details > summary')) {
    const text = summary.textContent.trim();
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    parts.set(`${count} ${text}`, summary.parentElement as HTMLDetailsElement);
  }
  return parts;
}
