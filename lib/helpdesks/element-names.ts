const NAMING = [
  'name',
  'itemprop',
  'data-testid',
  'data-test-id',
  'data-test',
  'data-cy',
  'data-qa',
  'data-field',
];

/** What a page calls an element, its id apart: each of its classes, and the attributes that its forms and its tests go by. */
export function namesOf(element: Element): string[] {
  return [...element.classList, ...NAMING.flatMap((name) => element.getAttribute(name) ?? [])];
}
