import type { badge } from '../records.ts';

/** One panel's row in the bare extension's database, and what its frame is told. */
export interface BareAnswer {
  connector: string;
  record: ReturnType<typeof badge>;
}

/** All that is said in the bare extension. */
export type BareMessage =
  /** Frame to background: it is there. */
  | { kind: 'hello' }
  /** Background to content script: which frame that is. The content script keeps the number, so that the background has nothing to remember. */
  | { kind: 'frame'; frameId: number }
  /** Content script to background: the page has a customer's address. */
  | { kind: 'customer'; email: string; frameId: number }
  /** Background to frame. */
  | { kind: 'answers'; answers: BareAnswer[] };

interface Sender {
  tab?: { id: number };
  frameId?: number;
}

/** What the bare extension uses of the browser's API. */
export interface WithBareApi {
  chrome: {
    runtime: {
      sendMessage(message: BareMessage): Promise<unknown>;
      onMessage: { addListener(listener: (message: BareMessage, sender: Sender) => void): void };
      getURL(path: string): string;
    };
    tabs: { sendMessage(tab: number, message: BareMessage, to: { frameId: number }): Promise<unknown> };
  };
}
