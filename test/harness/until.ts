/** Resolves once `look` says yes. Rejects after 5 s with `what`. */
export async function until(what: string, look: () => boolean): Promise<void> {
  const deadline = performance.now() + 5000;
  while (!look()) {
    if (performance.now() > deadline)
      throw new Error(`Waited in vain for ${what}. It says: ${document.body.innerText}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Resolves once the page has been drawn as it is now, and has done what it does about a new size. */
export function drawn(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
