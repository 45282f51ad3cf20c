/** Runs in the sidebar, like all here. The texts of a panel with a mark that turns direction around, where nothing keeps the mark to itself. */
export function unboundMarks(selector: string): string[] {
  const shown = document.querySelector(selector);
  if (shown === null) throw new Error('There is no such panel.');
  const walker = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  const turned = texts.filter((text) => /[\u202a-\u202e\u2066-\u2069]/.test(text.data));
  if (turned.length < 3) throw new Error('The marks are not shown.');
  return turned.flatMap((text) => {
    const { unicodeBidi, display } = getComputedStyle(text.parentElement ?? shown);
    const keeps = /isolate|plaintext/.test(unicodeBidi) || !display.startsWith('inline');
    return keeps ? [] : [text.data];
  });
}

/** The classes of the badges in a panel. */
export function badgesIn(selector: string): string[] {
  return [...(document.querySelector(selector)?.querySelectorAll('.badge') ?? [])].map(
    ({ className }) => className,
  );
}
