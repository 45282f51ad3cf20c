import type { Answer } from './request.ts';

/** The least time between two readings of the same ticket's requests, in milliseconds. */
const GAP = 60_000;
/** The longest that a helpdesk which says "too many requests" is left alone. */
const LONGEST_GAP = 16 * GAP;
/** A signed-out agent who comes back from the login page waits no minute. */
const SIGNED_OUT_GAP = 5000;

/** When an open ticket's requests are read again. The first time comes as soon as asked; after that at most once in a gap, and what is asked for in between waits for its end. */
export interface ReadAgain {
  /** Asks for a reading in `delay` milliseconds, or as soon after as allowed. */
  ask: (delay: number) => void;
  /** What a request came to: one that failed is made again after a whole gap, and "too many requests" makes each gap twice as long from now on. */
  heard: (answer: Answer) => void;
  /** Another ticket: nothing is due. */
  reset: () => void;
}

/** `read` says whether it began a reading. */
export function readAgain(window: Window, read: () => boolean): ReadAgain {
  let gap = GAP;
  let last = Number.NEGATIVE_INFINITY;
  let timer: { id: number; due: number } | null = null;
  const now = () => window.performance.now();

  function plan(due: number): void {
    if (timer !== null && timer.due <= due) return;
    if (timer !== null) window.clearTimeout(timer.id);
    timer = { due, id: window.setTimeout(run, due - now()) };
  }

  function run(): void {
    timer = null;
    if (read()) last = now();
  }

  function failed(status: number): void {
    if (status === 429) {
      gap = Math.min(Math.max(gap, GAP) * 2, LONGEST_GAP);
      last = now();
    }
    if (status === 0 || status === 429 || status >= 500) plan(now() + gap);
  }

  return {
    ask: (delay) => plan(Math.max(now() + delay, last + gap)),
    heard(answer) {
      switch (answer.state) {
        case 'json':
        case 'html':
          gap = GAP;
          break;
        case 'signed-out':
          gap = SIGNED_OUT_GAP;
          break;
        case 'failed':
          failed(answer.status);
          break;
      }
    },
    reset() {
      if (timer !== null) window.clearTimeout(timer.id);
      timer = null;
      last = Number.NEGATIVE_INFINITY;
    },
  };
}
