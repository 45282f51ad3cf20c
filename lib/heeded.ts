/** A promise that somebody awaits later, or nobody where all else has failed before: its rejection is no fault by itself. */
export function heeded<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}
