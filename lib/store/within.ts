/** A promise that took longer than it may. */
export class TooSlow extends Error {
  override name = 'TooSlow';
}

/** The same promise, but rejected with `TooSlow` after so many milliseconds. The work itself goes on. */
export function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new TooSlow(`No end after ${milliseconds} ms.`)), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
