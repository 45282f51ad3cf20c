/** One thing that happened, in milliseconds since the epoch by that context's own clock; `end` where it lasted. */
export interface Note {
  what: string;
  at: number;
  end?: number;
}

/** Runs in Deskside's background: notes messages, and every call that a lookup waits for, from now on. Nothing behaves differently. */
export function probeBackground(): void {
  const scope = globalThis as unknown as ProbeScope;
  scope.notes = [];
  const now = () => performance.timeOrigin + performance.now();
  const note = (what: string, at: number, end?: number) =>
    scope.notes.push(end === undefined ? { what, at } : { what, at, end });
  if (scope.isProbed === true) return;
  scope.isProbed = true;

  const lasting = (holder: object, name: string, what: (...args: never[]) => string) => {
    const methods = holder as Record<string, (...args: never[]) => unknown>;
    const original = methods[name];
    if (original === undefined) return;
    methods[name] = function lasts(this: unknown, ...args: never[]) {
      const at = now();
      const result = original.apply(this, args);
      const over = () => note(what(...args), at, now());
      if (result instanceof IDBRequest) result.addEventListener('success', over);
      else void Promise.resolve(result).then(over, over);
      return result;
    };
  };

  const { chrome } = scope;
  chrome.runtime.onMessage.addListener((message) => note(`heard ${message.name}`, now()));
  lasting(
    chrome.tabs,
    'sendMessage',
    (...args) => `told ${(args as unknown as [number, { name: string }])[1].name}`,
  );
  for (const name of ['get', 'set']) lasting(chrome.storage.session, name, () => `storage.session.${name}`);
  for (const name of ['get', 'put', 'getAll'])
    lasting(IDBObjectStore.prototype, name, () => `IndexedDB ${name}`);
  lasting(navigator.locks, 'request', () => 'lock held');
  for (const name of ['digest', 'decrypt', 'sign']) lasting(crypto.subtle, name, () => `crypto ${name}`);
  lasting(chrome.permissions, 'contains', () => 'permissions.contains');
  lasting(scope, 'fetch', () => 'fetch to headers');
}

/** Runs there: what was noted so far. */
export function readNotes(): Note[] {
  return (globalThis as unknown as ProbeScope).notes.splice(0);
}

interface ProbeScope {
  notes: Note[];
  isProbed?: boolean;
  chrome: {
    runtime: { onMessage: { addListener(listener: (message: { name: string }) => void): void } };
    tabs: object;
    storage: { session: object };
    permissions: object;
  };
}

/** Runs in the sidebar: notes when it hears what to show, when panels have the words, and each frame until then. */
export function probeSidebar(words: string): void {
  const scope = globalThis as unknown as ProbeScope;
  const now = () => performance.timeOrigin + performance.now();
  scope.notes = [];
  const { notes } = scope;
  const hear = ({ name }: { name: string }) => {
    if (scope.notes === notes) notes.push({ what: `sidebar heard ${name}`, at: now() });
  };
  scope.chrome.runtime.onMessage.addListener(hear);
  let seen = false;
  const observer = new MutationObserver(() => {
    if (seen || !document.querySelector('[data-connector="crm"]')?.textContent?.includes(words)) return;
    seen = true;
    observer.disconnect();
    notes.push({ what: 'sidebar has the badge', at: now() });
    requestAnimationFrame(() => notes.push({ what: 'sidebar’s next frame', at: now() }));
  });
  observer.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
}

/** Runs in the desk's page, before a switch: notes the turn that has the address, the frame after it, and when the sidebar is in sight. */
export function probePage(email: string): void {
  const scope = globalThis as unknown as ProbeScope;
  const now = () => performance.timeOrigin + performance.now();
  scope.notes = [];
  const { notes } = scope;
  const address = `.details a.requester-email[href="mailto:${email}"]`;
  const observer = new MutationObserver(() => {
    if (document.querySelector(address) === null) return;
    observer.disconnect();
    notes.push({ what: 'known', at: now() });
    requestAnimationFrame(() => notes.push({ what: 'page’s next frame', at: now() }));
  });
  const frame = document.querySelector<HTMLElement>(':root > [data-deskside="sidebar"]');
  let isSeen = true;
  const look = () => {
    const wasSeen = isSeen;
    isSeen = frame?.style.opacity === '1';
    if (isSeen && !wasSeen && scope.notes === notes) notes.push({ what: 'in sight', at: now() });
  };
  if (frame !== null) new MutationObserver(look).observe(frame, { attributeFilter: ['style'] });
  observer.observe(document.body, { childList: true, subtree: true });
}
