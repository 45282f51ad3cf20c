/** How long the page may be held up at a time, in milliseconds: half a frame. */
const SLICE = 8;

/** Does work in slices, with the page's own turn in between, and tells after each how far it has come. */
export async function inSlices<Progress, Result>(
  work: Generator<Progress, Result>,
  onProgress: (progress: Progress) => void,
): Promise<Result> {
  for (let until = performance.now() + SLICE; ; ) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() < until) continue;
    onProgress(step.value);
    await new Promise((resolve) => setTimeout(resolve));
    until = performance.now() + SLICE;
  }
}
