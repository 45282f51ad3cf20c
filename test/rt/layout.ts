/** Runs in the page: its links, buttons and fields that lie under our sidebar, wherever the page is scrolled to. */
export function coveredControls(): string[] {
  const frame = document.querySelector(':root > [data-deskside="sidebar"]')?.getBoundingClientRect();
  if (frame === undefined) throw new Error('The page has no sidebar.');
  const controls = [...document.querySelectorAll('a[href], button, input, select, textarea, [tabindex="0"]')];
  return controls
    .filter((control) => control.checkVisibility({ visibilityProperty: true }))
    .filter((control) => {
      const { left, right, width, height } = control.getBoundingClientRect();
      return width > 1 && height > 1 && right > frame.left + 1 && left < frame.right;
    })
    .map((control) => control.outerHTML.slice(0, 200));
}
