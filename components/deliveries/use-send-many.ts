import { useRef, useState } from 'preact/hooks';
import type { OptionsPort } from '../options/port.ts';

/** How many go with one message: it is seen how far it is, and it can be stopped. */
const AT_ONCE = 50;

interface Progress {
  done: number;
  all: number;
}

export interface SendMany {
  /** `null` before it begins. */
  progress: Progress | null;
  /** Resolves to how many wait now. `broken`: the background did not answer, and the rest are as they were. */
  start: (ids: readonly string[]) => Promise<{ waiting: number; broken: boolean }>;
  /** Nothing more is handed over. */
  stop: () => void;
}

/** Sends many deliveries again, some at a time. */
export function useSendMany(port: Pick<OptionsPort, 'send'>): SendMany {
  const [progress, setProgress] = useState<Progress | null>(null);
  const stopped = useRef(false);
  const start = async (ids: readonly string[]) => {
    let waiting = 0;
    try {
      for (let done = 0; done < ids.length && !stopped.current; done += AT_ONCE) {
        setProgress({ done, all: ids.length });
        const { count } = await port.send('send-again', { ids: ids.slice(done, done + AT_ONCE) });
        waiting += count;
      }
      return { waiting, broken: false };
    } catch {
      return { waiting, broken: true };
    }
  };
  return {
    progress,
    start,
    stop: () => {
      stopped.current = true;
    },
  };
}
