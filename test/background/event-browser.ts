import { vi } from 'vitest';
import { HELPDESK } from '../webhooks/samples.ts';

/** What the background's events need of a browser: the session's storage, tabs and alarms. It can die at any of its calls. */
const items = new Map<string, unknown>();
const alarms = new Map<string, number>();
const state = {
  tabs: new Map<number, string>(),
  left: Number.POSITIVE_INFINITY,
  pending: 0,
  locked: 0,
  onDeath: () => {},
};

/** One step: the background may die before it is done, and after. Nothing of a dead one ever goes on. */
export async function step<T>(work: () => Promise<T>): Promise<T> {
  await live();
  state.pending += 1;
  const done = await work().finally(() => {
    state.pending -= 1;
  });
  await live();
  return done;
}

function live(): Promise<void> {
  state.left -= 1;
  if (state.left >= 0) return Promise.resolve();
  state.onDeath();
  return new Promise(() => {});
}

/** All that was begun in the background is over. */
export async function idle(): Promise<void> {
  for (let quiet = 0; quiet < 8; quiet += 1) {
    if (state.pending > 0 || (state.left >= 0 && state.locked > 0)) quiet = 0;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

export const browser = {
  storage: {
    local: { get: async () => ({}) },
    session: {
      get: (keys: string | string[] | null) =>
        step(async () =>
          structuredClone(
            Object.fromEntries([...items].filter(([key]) => keys === null || [keys].flat().includes(key))),
          ),
        ),
      set: (changes: object) =>
        step(async () => {
          for (const [key, value] of Object.entries(structuredClone(changes))) items.set(key, value);
        }),
      remove: (keys: string[]) =>
        step(async () => {
          for (const key of keys) items.delete(key);
        }),
    },
  },
  tabs: {
    query: () => step(async () => [...state.tabs].map(([id, url]) => ({ id, url }))),
    sendMessage: async () => true,
  },
  alarms: {
    create: (name: string, { when }: { when: number }) => step(async () => void alarms.set(name, when)),
  },
  scripting: { executeScript: async () => [] },
};

/** Begins a session of the browser, with these tabs. */
export function startBrowser(tabs: Record<number, string> = {}): void {
  items.clear();
  alarms.clear();
  state.tabs = new Map(Object.entries(tabs).map(([id, url]) => [Number(id), url]));
  revive();
}

/** A tab is there with this page, or goes on to it. */
export function openTab(tab: number, url = `${HELPDESK.origin}/agent/tickets/12`): void {
  state.tabs.set(tab, url);
}

/** The background dies after so many half steps; resolves when it does. */
export function dieAfter(halfSteps: number): Promise<'died'> {
  state.left = halfSteps;
  return new Promise((resolve) => {
    state.onDeath = () => resolve('died');
  });
}

/** The next background lives, and holds none of the locks of the dead one. */
export function revive(): void {
  state.left = Number.POSITIVE_INFINITY;
  state.locked = 0;
  vi.stubGlobal('navigator', { locks: freshLocks() });
}

function freshLocks() {
  const last = new Map<string, Promise<unknown>>();
  return {
    request: (name: string, work: () => Promise<unknown>) => {
      state.locked += 1;
      const working = (last.get(name) ?? Promise.resolve()).then(work).finally(() => {
        state.locked -= 1;
      });
      last.set(
        name,
        working.catch(() => {}),
      );
      return working;
    },
  };
}

export function alarmAt(name: string): number | undefined {
  return alarms.get(name);
}
