import type { ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';

/** What became of a value that the agent wanted. */
export type Outcome = 'copied' | 'not-copied';

/** What an agent can do with a value in the sidebar. */
export interface ValueActions {
  /** Call it in the turn of a click or key. Never rejects. */
  copy(text: string): Promise<Outcome>;
  /** Has a screen reader say a sentence when it is quiet; the empty one makes room for the same sentence again. */
  announce(sentence: string): void;
  /** What is announced now. */
  said: ReadonlySignal<string>;
}

/** `null` where values are only shown: in a preview. */
export const ValueActionsContext = createContext<ValueActions | null>(null);
