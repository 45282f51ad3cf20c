/** Runs what may write: no reading that began before its end is kept. */
export type Writing = <R>(work: () => Promise<R>) => Promise<R>;

/** What is read often by key and seldom written, all of it by whoever reads it here. */
export interface KeptReadings<T> {
  /** The former reading under this key, where nobody has written since. Rejects as the reading does, which is not kept then. */
  read(key: string): Promise<T>;
  writing: Writing;
  /** Somebody else has written. */
  forget(): void;
}

/** Made once per background: losing it costs one more reading of each. `counts` says of what was read whether it may be kept. */
export function keptReadings<T>(
  readNow: (key: string) => Promise<T>,
  counts: (reading: T) => boolean = () => true,
): KeptReadings<T> {
  const kept = new Map<string, Promise<T>>();
  let writers = 0;

  function keep(key: string, reading: Promise<T>): Promise<T> {
    kept.set(key, reading);
    const drop = () => {
      if (kept.get(key) === reading) kept.delete(key);
    };
    reading.then((value) => counts(value) || drop(), drop);
    return reading;
  }

  return {
    read: (key) => (writers > 0 ? readNow(key) : (kept.get(key) ?? keep(key, readNow(key)))),
    async writing(work) {
      writers += 1;
      kept.clear();
      try {
        return await work();
      } finally {
        writers -= 1;
        kept.clear();
      }
    },
    forget: () => kept.clear(),
  };
}
