import type { Parts } from './parts.ts';

/** The page of a helpdesk, and how to reach its session API. */
export interface WatchedPage {
  window: Window;
  fetch: typeof fetch;
  settings: Readonly<Record<string, string>>;
  /** Addresses and domains that are never the customer. */
  exclude: readonly string[];
  /** For a generic helpdesk; without it such a page is read by its description alone. */
  heuristic: Parts['heuristic'] | null;
  /** Ends the watch and releases all it holds. */
  signal: AbortSignal;
}
