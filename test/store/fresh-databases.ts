import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach } from 'vitest';

/** Gives every test of the importing file a browser without databases. */
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** From now on opening the named database fails as a damaged one does, so many times. */
export function breakOpening(name: string, times: number, error = 'UnknownError'): { opened: () => number } {
  let opened = 0;
  intercept(name, (request) => {
    opened += 1;
    if (opened > times) return request();
    const failing = indexedDB.open(`${name}-stand-in`);
    Object.defineProperty(failing, 'error', { value: new DOMException('Internal error.', error) });
    hear(failing, (type, listener, listen) => {
      if (type === 'error') listen('success', listener);
    });
    return failing;
  });
  return { opened: () => opened };
}

/** From now on opening the named database, which exists, hangs. Gives the way to let it through. */
export function holdOpening(name: string): () => void {
  const held: (() => void)[] = [];
  let holding = true;
  intercept(name, (request) => {
    const opening = request();
    hear(opening, (type, listener, listen) =>
      listen(type, (event) => {
        if (holding) held.push(() => listener(event));
        else listener(event);
      }),
    );
    return opening;
  });
  return () => {
    holding = false;
    for (const letThrough of held) letThrough();
  };
}

type Listener = (event: Event) => void;

function intercept(name: string, replace: (request: () => IDBOpenDBRequest) => IDBOpenDBRequest): void {
  const { indexedDB } = globalThis;
  const open = indexedDB.open.bind(indexedDB);
  indexedDB.open = (asked, version) =>
    asked === name ? replace(() => open(asked, version)) : open(asked, version);
}

/** Stands between a request and those who listen to it. */
function hear(
  request: IDBOpenDBRequest,
  route: (type: string, listener: Listener, listen: (type: string, listener: Listener) => void) => void,
): void {
  const listen = request.addEventListener.bind(request);
  request.addEventListener = (type: string, listener: Listener) => route(type, listener, listen);
}
