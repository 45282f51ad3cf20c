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
  /** Asks for one a whole gap from now: the last one failed. */
  askLater: () => void;
  /** The helpdesk asked for a pause: twice as long a gap, from now on. */
  tooMany: () => void;
  wentWell: () => void;
  signedOut: () => void;
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

  return {
    ask: (delay) => plan(Math.max(now() + delay, last + gap)),
    askLater: () => plan(now() + gap),
    tooMany: () => {
      gap = Math.min(Math.max(gap, GAP) * 2, LONGEST_GAP);
      last = now();
    },
    wentWell: () => {
      gap = GAP;
    },
    signedOut: () => {
      gap = SIGNED_OUT_GAP;
    },
    reset() {
      if (timer !== null) window.clearTimeout(timer.id);
      timer = null;
      last = Number.NEGATIVE_INFINITY;
    },
  };
}
