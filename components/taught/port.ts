import type { MessageName, ReplyOf, RequestOf } from '../../lib/messages.ts';

/** The messages that the page of a draft sends. */
export type TaughtMessage = Extract<MessageName, 'read-taught' | 'save-taught' | 'discard-taught'>;

/** All that the page of a draft knows of the world outside it. */
export interface TaughtPort {
  send<N extends TaughtMessage>(name: N, request: RequestOf<N>): Promise<ReplyOf<N>>;
  /** Asks the person for hosts. Must be called in the same turn as the click. */
  requestHosts(patterns: string[]): Promise<boolean>;
  /** Puts a text on the clipboard. */
  copy(text: string): Promise<void>;
  /** Goes to the tab that was taught, and closes this one. */
  backTo(tab: number): Promise<void>;
  close(): Promise<void>;
}
