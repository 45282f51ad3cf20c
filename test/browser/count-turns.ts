/** What a page showed of its work, and how often it had a turn of its own meanwhile. */
export interface WorkSeen {
  /** Each text of its status lines that stood there, in order. */
  texts: string[];
  /** Timers that went off while such a line spoke of work. */
  turns: number;
}

interface Watching {
  workSeen?: WorkSeen;
}

/** Runs in a page: watches its status lines from now on. */
export function watchWork(): void {
  const seen: WorkSeen = { texts: [], turns: 0 };
  (globalThis as Watching).workSeen = seen;
  const lines = () => [...document.querySelectorAll('[role=status]')].map((line) => line.textContent ?? '');
  const note = () => {
    for (const text of lines()) if (text !== '' && text !== seen.texts.at(-1)) seen.texts.push(text);
  };
  new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
  setInterval(() => {
    if (document.querySelector('progress') !== null) seen.turns += 1;
  }, 1);
}

/** Runs in a page that is watched. */
export function workSeen(): WorkSeen {
  return (globalThis as Watching).workSeen ?? { texts: [], turns: 0 };
}
