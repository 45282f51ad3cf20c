/** How narrow and how wide the sidebar may be, in CSS pixels. */
export const MIN_WIDTH = 240;
export const MAX_WIDTH = 600;

/** Where the sidebar stands: what a config may prefer, and an organisation set. */
export const PLACE_KEYS = ['side', 'width', 'choice'] as const;
export type PlaceKey = (typeof PLACE_KEYS)[number];

/** How the agent has laid the sidebar out on one helpdesk. Connectors by id. */
export interface SidebarLayout {
  /** Connectors that are not in it come after those that are. One that is gone keeps its place here, for it may come back. */
  order: string[];
  collapsed: string[];
  /** Neither shown nor asked. */
  hidden: string[];
  side: 'left' | 'right';
  /** CSS pixels; `null` goes with the window's width. */
  width: number | null;
  /** Whether the page moves aside or lies under the sidebar; `auto` is what the page allows. */
  choice: 'auto' | 'push' | 'overlay';
  /** What of it is not the agent's to change; `by` is the organisation's name. */
  locked?: { by: string | null; keys: PlaceKey[] };
}

/** Where the sidebar stands on this helpdesk. `room` is what the content script found, and missing until it has looked; the agent's own choice goes before it. */
export interface SidebarPlace extends Pick<SidebarLayout, 'side' | 'width' | 'choice'> {
  open: boolean;
  room?: 'push' | 'overlay';
}

/** Where nothing was ever changed. */
export const DEFAULT_LAYOUT: SidebarLayout = {
  order: [],
  collapsed: [],
  hidden: [],
  side: 'right',
  width: null,
  choice: 'auto',
};

/** In the agent's order; new ones at the end, in the admin's. */
export function arranged<T>(panels: T[], idOf: (panel: T) => string, order: string[]): T[] {
  const place = (panel: T) => {
    const known = order.indexOf(idOf(panel));
    return known === -1 ? order.length : known;
  };
  return panels.toSorted((a, b) => place(a) - place(b));
}

/** The order after one of those in sight, named top to bottom, has gone to another place among them; past either end is the end. */
export function moved(
  order: readonly string[],
  inSight: readonly string[],
  connector: string,
  to: number,
): string[] {
  const others = inSight.filter((id) => id !== connector);
  const whole = [...new Set([...order, ...inSight])].filter((id) => id !== connector);
  const next = others[Math.max(0, to)];
  const last = others.at(-1);
  const before =
    next === undefined ? (last === undefined ? 0 : whole.indexOf(last) + 1) : whole.indexOf(next);
  return whole.toSpliced(before, 0, connector);
}

/** With the id where it was missing, without it where it was there. */
export function toggled(ids: string[], id: string): string[] {
  return ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id];
}

/** The nearest width that the sidebar may have, in whole pixels. */
export function allowedWidth(width: number): number {
  return Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width)));
}
