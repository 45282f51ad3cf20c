import { runInNewContext } from 'node:vm';
import { expect, vi } from 'vitest';
import type { BareMessage, WithBareApi } from './messages.ts';

/** The frame that says hello. */
const FRAME = 7;

type Listener = Parameters<WithBareApi['chrome']['runtime']['onMessage']['addListener']>[0];

/** A bare background as the browser loads it: its text alone, over a database that outlives it. Gives what tells it of a customer and waits for what tab 3 is told. */
export function startBackground(
  text = '',
  indexedDB: IDBFactory,
  fetch: (url: string, init: RequestInit) => unknown,
) {
  const told = vi.fn<(tab: number, message: BareMessage, to: { frameId: number }) => Promise<void>>(
    async () => {},
  );
  let listener: Listener | undefined;
  const chrome = {
    runtime: { onMessage: { addListener: (added: Listener) => (listener = added) } },
    tabs: { sendMessage: told },
  };
  runInNewContext(text, { chrome, indexedDB, fetch, crypto, TextEncoder, TextDecoder });
  const hear = async (message: BareMessage) => {
    told.mockClear();
    listener?.(message, { tab: { id: 3 }, frameId: message.kind === 'hello' ? FRAME : 0 });
    await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
    return told.mock.calls[0];
  };
  return { hear, see: (email: string) => hear({ kind: 'customer', email, frameId: FRAME }) };
}
