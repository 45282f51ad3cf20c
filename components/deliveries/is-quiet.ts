/** True while nobody is at this part of the page: neither the pointer nor the keyboard's focus is in it, and it is not scrolled past its beginning. */
export function isQuiet(element: HTMLElement | null): boolean {
  if (element === null) return true;
  const visited = element.matches(':hover') || element.querySelector(':focus-visible') !== null;
  return !visited && element.getBoundingClientRect().top >= 0;
}
