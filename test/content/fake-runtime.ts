import { vi } from 'vitest';
import { asReply } from '../../lib/reply.ts';

type Listener = (
  message: unknown,
  sender: { id?: string; tab?: unknown },
  reply: (value: unknown) => void,
) => void;

/** The part of the browser's API that the content script uses. */
export interface FakeRuntime {
  sent: { name: string; request: unknown }[];
  listeners: Set<Listener>;
  /** Sends as the background does, or as `sender` says. Gives what was replied. */
  notify: (message: unknown, sender?: { id?: string; tab?: unknown }) => unknown[];
  /** What an update or a removal of the extension does to scripts that run. */
  disappear: () => void;
}

/** What Chromium resolves a message with that nobody answered. */
export const NOBODY = undefined;

function isPackedRejection(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && '__mozWebExtensionPolyfillReject__' in answer;
}

/** Puts a browser API in place that answers messages by name. Messages without an answer are refused. */
export function fakeRuntime(answers: Record<string, unknown> = {}): FakeRuntime {
  const sent: FakeRuntime['sent'] = [];
  const listeners = new Set<Listener>();
  const runtime: Record<string, unknown> = {
    id: 'deskside',
    getURL: (path: string) => `chrome-extension://deskside${path}`,
    onMessage: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
    sendMessage: async (message: { name: string; request: unknown }) => {
      sent.push(message);
      if (!(message.name in answers)) throw new Error('Refused.');
      const answer = answers[message.name];
      return answer === NOBODY || isPackedRejection(answer) ? answer : asReply(answer);
    },
  };
  vi.stubGlobal('chrome', { ...(globalThis as { chrome?: object }).chrome, runtime });
  return {
    sent,
    listeners,
    notify(message, sender = { id: 'deskside' }) {
      const replies: unknown[] = [];
      for (const listener of listeners) listener(message, sender, (value) => replies.push(value));
      return replies;
    },
    disappear: () => {
      runtime['id'] = undefined;
    },
  };
}
