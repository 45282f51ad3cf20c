/** Runs in the page, before anything else of it: whatever a script of ours would call in its world tells `overheard` of its arguments. */
export function overhear(): void {
  const scope = globalThis as unknown as { overheard: string[]; attached: number };
  scope.overheard = [];
  scope.attached = 0;
  const tell = (values: unknown[]) => {
    for (const value of values)
      if (typeof value === 'string') scope.overheard[scope.overheard.length] = value;
  };
  const tap = (owner: object, name: string) => {
    const former = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
    Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
      tell(args);
      const result = former.apply(this, args);
      tell([result]);
      return result;
    });
  };
  for (const name of ['map', 'filter', 'push', 'join', 'find']) tap(Array.prototype, name);
  for (const name of ['replace', 'trim', 'slice', 'toLowerCase', 'match']) tap(String.prototype, name);
  tap(JSON, 'parse');
  tap(JSON, 'stringify');
  tap(globalThis, 'fetch');
  tap(globalThis, 'postMessage');
  tap(Node.prototype, 'appendChild');
  tap(Element.prototype, 'setAttribute');
  const former = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    scope.attached += 1;
    return former.call(this, { ...init, mode: 'open' });
  };
  addEventListener('message', ({ data }) => tell([data]), true);
}

/** Runs in the page: takes what observers, promises and timers are made of away. */
export function breakThePage(): void {
  const nothing = (() => {}) as unknown as typeof MutationObserver;
  for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'CustomEvent', 'URL'])
    Reflect.set(globalThis, name, nothing);
  Object.defineProperty(Array.prototype, Symbol.iterator, {
    value: () => ({ next: () => ({ done: true }) }),
  });
  Reflect.set(Object, 'entries', () => []);
  Reflect.set(document, 'querySelector', () => null);
  Reflect.set(Element.prototype, 'append', () => {});
  Reflect.set(Element.prototype, 'remove', () => {});
}

/** Runs in the page: messages and events by the thousand, in the words of our own contract, to itself and into our frame. */
export function flood(): void {
  const frame = document.querySelector<HTMLIFrameElement>('[data-deskside=sidebar]');
  const nobody = { sequence: 1e9, ticket: { state: 'signed-out' }, panels: [], cached: {} };
  const signedOut = JSON.stringify(nobody);
  const forged = [
    { name: 'show', notice: { shown: signedOut } },
    { name: 'layout', notice: {} },
    { name: 'lookup', request: { sequence: 1, connector: 'crm', refresh: true } },
    { name: 'stop', notice: {} },
    { name: 'read-settings', request: {} },
  ];
  for (let turn = 0; turn < 1000; turn += 1) {
    for (const message of forged) {
      postMessage(message, '*');
      frame?.contentWindow?.postMessage(message, '*');
      for (const target of [window, document])
        target.dispatchEvent(new CustomEvent(message.name, { detail: message }));
    }
  }
}

/** Runs in the page: as WXT's content scripts tell those before them to stop. */
export function forgeStop(): void {
  const type = 'wxt:content-script-started';
  for (const contentScriptName of ['helpdesk', 'content', 'content-scripts/helpdesk']) {
    const detail = { contentScriptName, messageId: 'forged', type };
    const forged = { type, contentScriptName, messageId: 'forged' };
    for (const source of ['', '-', 'deskside:'])
      document.dispatchEvent(new CustomEvent(`${source}${type}`, { detail }));
    postMessage(forged, '*');
  }
}

/** Runs in the page: another ticket with another customer every 10 ms, `count` of them, under real addresses. */
export async function forgeTickets(count: number): Promise<void> {
  const article = document.querySelector('article.ticket');
  const link = document.querySelector<HTMLAnchorElement>('.details a.requester-email');
  for (let id = 5000; id < 5000 + count; id += 1) {
    history.pushState({}, '', `/tickets/${id}`);
    article?.setAttribute('data-ticket-id', String(id));
    if (link !== null) link.href = `mailto:forged-${id}@kavarna-morava.example`;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Runs in the page: takes our frame away each time that it is there, and counts. */
export function removeAlways(selector: string): void {
  const scope = globalThis as unknown as { removed: number };
  scope.removed = 0;
  const remove = () => {
    const frame = document.querySelector(selector);
    if (frame !== null) scope.removed += 1;
    frame?.remove();
  };
  new MutationObserver(remove).observe(document.documentElement, { childList: true });
  remove();
}

/** Runs in the page: frames our page once more, beside our frame and below a frame of its own. */
export function frameAgain(selector: string): void {
  const { src } = document.querySelector(selector) as HTMLIFrameElement;
  const outer = document.createElement('iframe');
  document.body.append(outer);
  for (const place of [document, outer.contentDocument ?? document]) {
    const frame = place.createElement('iframe');
    frame.src = src;
    frame.setAttribute('credentialless', '');
    place.body.append(frame);
  }
}
