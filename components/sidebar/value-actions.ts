import type { ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import type { Shown } from '../../lib/shown.ts';

/** What became of a value that the agent wanted. `copied-instead`: there was no reply to insert it into. `moved-on`: the ticket changed meanwhile, and nothing was done. */
export type Outcome = 'copied' | 'inserted' | 'copied-instead' | 'moved-on' | 'not-copied';

/** What an agent can do with a value in the sidebar. Call both in the turn of a click or key; neither rejects. */
export interface ValueActions {
  copy(text: string): Promise<Outcome>;
  /** Puts it into the reply that the agent writes in the helpdesk. */
  insert(text: string): Promise<Outcome>;
  /** Has a screen reader say a sentence when it is quiet; the empty one makes room for the same sentence again. */
  announce(sentence: string): void;
  /** What is announced now. */
  said: ReadonlySignal<string>;
  /** What the sidebar shows. */
  shown: ReadonlySignal<Shown | null>;
}

/** `null` where values are only shown: in a preview. */
export const ValueActionsContext = createContext<ValueActions | null>(null);
