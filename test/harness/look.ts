import axe, { type AxeResults } from 'axe-core';
import { drawn } from './until.ts';

/** One way to look at a state: what is done to the document for it, and what is looked for. */
export interface Look {
  name: string;
  /** Of the frame that the harness stands in, in CSS pixels. */
  width: number;
  scheme: 'light' | 'dark';
  dir: 'ltr' | 'rtl';
  /** As a browser that zooms text alone. */
  large: boolean;
  /** `axe`: every rule. `colours`: those that a scheme changes. `place`: nothing is cut off, nothing lies over anything else. */
  check: 'axe' | 'colours' | 'place';
}

/** What the harness shows, by name. */
export interface Shows {
  names: string[];
  /** Begins to render the state. */
  draw(name: string): void;
  /** Resolves once it stands there whole. Rejects where it does not come to that. */
  show(name: string): Promise<void>;
}

/** What a test calls in the page. */
export interface Harness extends Shows {
  /** Goes through these states and looks at each in every way: what is wrong, by state. */
  inspect(names: string[], looks: Look[]): Promise<Record<string, string[]>>;
}

/** Offers the states to tests, as `globalThis.harness`. */
export function offer(shows: Shows): void {
  Object.assign(globalThis, { harness: { ...shows, inspect: inspector(shows) } satisfies Harness });
}

function inspector({ show }: Shows): Harness['inspect'] {
  return async (names, looks) => {
    const found: Record<string, string[]> = {};
    for (const name of names) {
      const seen = await lookAt(() => show(name), looks);
      if (seen.length > 0) found[name] = seen;
    }
    return found;
  };
}

/** What is wrong with one state; that it does not come to stand, too. */
async function lookAt(show: () => Promise<void>, looks: Look[]): Promise<string[]> {
  const [first] = looks;
  if (first !== undefined) dress(first);
  try {
    await show();
  } catch (error) {
    return [String(error)];
  }
  const seen: string[] = [];
  for (const look of looks) {
    dress(look);
    await drawn();
    const wrong = look.check === 'place' ? misplaced() : await violations(look.check);
    seen.push(...wrong.map((one) => `${look.name}: ${one}`));
  }
  return seen;
}

function dress(look: Look): void {
  const root = document.documentElement;
  root.removeAttribute('style');
  root.style.colorScheme = look.scheme;
  root.dir = look.dir;
  if (look.large) enlargeText(root.style);
  if (frameElement instanceof Object) (frameElement as HTMLElement).style.width = `${look.width}px`;
}

/** As a browser that zooms text alone, to 200 %. */
export function enlargeText(style: CSSStyleDeclaration): void {
  const sizes = { '--text-s': '24px', '--text-m': '26px', '--text-l': '30px', '--text-xl': '40px' };
  for (const [name, size] of Object.entries(sizes)) style.setProperty(name, size);
}

/** The frames of templates have no scripts, and what is in them is the admin's. */
async function violations(check: 'axe' | 'colours'): Promise<string[]> {
  const { violations: found, passes } = await axe.run(document, {
    iframes: false,
    resultTypes: ['violations'],
    ...(check === 'colours' ? { runOnly: { type: 'rule', values: OF_COLOURS } } : {}),
  });
  return passes.length < (check === 'axe' ? 5 : 1) ? ['axe has looked at nothing'] : found.map(line);
}

/** Axe's rules of category `cat.color`, less those of a higher standard that are off by default. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

function line({ id, nodes }: AxeResults['violations'][number]): string {
  return `${id}: ${nodes.map(({ html }) => html).join(' ')}`;
}

/** What can be pressed or read and stands out at a side, and buttons that lie over each other. */
function misplaced(): string[] {
  const name = (element: Element) => element.getAttribute('aria-label') ?? element.textContent ?? '';
  const boxes = [...document.querySelectorAll('button, a, input, h1, h2, p, dt, dd, time, .badge')]
    .filter((element) => element.checkVisibility() && element.closest('.visually-hidden') === null)
    .map((element) => ({ element, box: element.getBoundingClientRect() }));
  const out = boxes.filter(({ box }) => box.left < -0.5 || box.right > innerWidth + 0.5);
  const pressed = boxes.filter(({ element }) => element.matches('.panel-head button, .top-bar button'));
  const over = pressed.filter(({ element, box }) =>
    pressed.some((other) => other.element !== element && isOver(box, other.box)),
  );
  return [
    ...out.map(({ element }) => `cut off: ${name(element)}`),
    ...over.map(({ element }) => `over another: ${name(element)}`),
    ...(document.documentElement.scrollWidth > innerWidth ? ['scrolls sideways'] : []),
  ];
}

function isOver(one: DOMRect, other: DOMRect): boolean {
  return (
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.5 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0.5
  );
}
