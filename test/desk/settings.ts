/** How the desk behaves for one browser: kept in cookies, set by the query of any page (`/?navigation=full`). */
export interface DeskSettings {
  /** `history`: an app that changes the URL and then its content. `full`: every link loads a page. */
  navigation: 'history' | 'full';
  /** How long the desk takes to answer the app, in milliseconds. */
  delay: number;
  /** `fixed`: the app hangs on the window, so that a margin on the document moves nothing. */
  layout: 'flow' | 'fixed';
}

const NAMES = ['navigation', 'delay', 'layout'] as const;

/** The settings in force: the cookies' over the server's. Values that are none of ours are passed over. */
export function settingsOf(cookies: string | undefined, defaults: DeskSettings): DeskSettings {
  const set = new URLSearchParams((cookies ?? '').replaceAll('; ', '&'));
  const delay = Number.parseInt(set.get('delay') ?? '', 10);
  return {
    navigation: oneOf(set.get('navigation'), ['history', 'full'], defaults.navigation),
    delay: Number.isNaN(delay) ? defaults.delay : Math.min(Math.max(delay, 0), 30_000),
    layout: oneOf(set.get('layout'), ['flow', 'fixed'], defaults.layout),
  };
}

/** What a page's query sets: the cookies, and the address without them. `null` where it sets nothing. */
export function settingsIn(url: URL): { cookies: string[]; path: string } | null {
  const rest = new URL(url);
  const cookies = NAMES.flatMap((name) => {
    const value = rest.searchParams.get(name);
    rest.searchParams.delete(name);
    return value === null ? [] : [`${name}=${encodeURIComponent(value)}; Path=/; SameSite=Lax`];
  });
  return cookies.length === 0 ? null : { cookies, path: rest.pathname + rest.search };
}

function oneOf<T extends string>(value: string | null, allowed: readonly T[], otherwise: T): T {
  return allowed.find((candidate) => candidate === value) ?? otherwise;
}
