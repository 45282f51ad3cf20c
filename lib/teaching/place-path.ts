/** Parts of a page that have a meaning, and so stay. */
export const LANDMARKS =
  'main,aside,header,footer,nav,form,article,section,dl,table,[role="main"],[role="complementary"],[role="region"]';

/**
 * The way to an element by its place: one step for each element on it, from `anchor` (a selector that finds one element around it) or from the top of its root. It
 * leads to nothing that stands deeper or higher, and so into no message.
 */
export function placePath(element: Element, anchor: { element: Element; select: string } | null): string {
  const steps: string[] = [];
  let at: Element | null = element;
  while (at !== null && at !== anchor?.element && at.localName !== 'body') {
    steps.unshift(step(at));
    at = at.parentElement;
  }
  const top = at === null ? [] : [anchor?.element === at ? (anchor?.select ?? '') : 'body'];
  return [...top, ...steps].join(' > ');
}

function step(element: Element): string {
  const kin = [...(element.parentNode?.children ?? [])].filter(
    ({ localName }) => localName === element.localName,
  );
  const name = CSS.escape(element.localName);
  return kin.length < 2 ? name : `${name}:nth-of-type(${kin.indexOf(element) + 1})`;
}
