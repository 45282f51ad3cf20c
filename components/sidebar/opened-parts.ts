/** The parts of a template that are open, each by its summary and which one of that name it is: another output has them by the same. */
export function openParts(template: Document): string[] {
  return parts(template).flatMap(({ name, details }) => (details.open ? [name] : []));
}

/** Opens these parts, as far as they are there. Touches: the frame's DOM. */
export function reopenParts(template: Document, wanted: readonly string[]): void {
  for (const { name, details } of parts(template)) if (wanted.includes(name)) details.open = true;
}

/** Opens and closes what the agent has opened and closed in the former document, where the next one has it too. Touches: the frame's DOM. */
export function carryParts(former: Document, next: Document): void {
  const before = new Map(parts(former).map(({ name, details }) => [name, details.open]));
  for (const { name, details } of parts(next)) details.open = before.get(name) ?? details.open;
}

function parts(template: Document): { name: string; details: HTMLDetailsElement }[] {
  const seen = new Map<string, number>();
  return [...template.querySelectorAll<HTMLElement>('details > summary')].map((summary) => {
    const text = summary.textContent.trim();
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return { name: `${count} ${text}`, details: summary.parentElement as HTMLDetailsElement };
  });
}
