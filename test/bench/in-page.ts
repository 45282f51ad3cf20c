import type { Frame, Page } from 'puppeteer-core';

/** What the measures need inside a page or a frame: see `painted.ts` for what "presented" means. */
export interface InPage {
  /** Resolves with the time, in this document's clock, at which what was changed before the call has been presented. */
  presented(): Promise<number>;
  /** When `isSo` became true, looking after each mutation. Rejects after 10 s. */
  until(target: Node, what: MutationObserverInit, isSo: () => boolean): Promise<number>;
  /** Goes to a ticket as a click on a link does, and resolves once the page has the customer's address. */
  openTicket(ticket: { id: number; email: string }): Promise<{ clicked: number; known: number }>;
}

/** For functions that run there: `scope.bench`. */
export type WithInPage = { bench: InPage };

/** Puts `bench` into a document, until that is left. */
export async function install(into: Page | Frame): Promise<void> {
  await into.evaluate(inPage);
}

function inPage(): void {
  const presented = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(0);
      });
    });

  const until: InPage['until'] = (target, what, isSo) =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`Not within 10 s: ${isSo}`)), 10_000);
      const look = () => {
        if (!isSo()) return;
        clearTimeout(late);
        observer.disconnect();
        resolve(performance.now());
      };
      const observer = new MutationObserver(look);
      observer.observe(target, what);
      look();
    });

  const openTicket: InPage['openTicket'] = async ({ id, email }) => {
    const link = document.createElement('a');
    link.href = `/tickets/${id}`;
    document.querySelector('.desk')?.append(link);
    const clicked = performance.now();
    link.click();
    link.remove();
    const address = `.details a.requester-email[href="mailto:${email}"]`;
    const isThere = () => document.querySelector(address) !== null;
    return { clicked, known: await until(document.body, { childList: true, subtree: true }, isThere) };
  };

  Object.assign(globalThis, { bench: { presented, until, openTicket } });
}
