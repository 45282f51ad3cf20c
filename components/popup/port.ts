import type { MessageName, ReplyOf, RequestOf } from '../../lib/messages.ts';

/** The messages that the popup sends. */
export type PopupMessage = Extract<MessageName, 'tab-state' | 'toggle-sidebar' | 'read-settings'>;

/** All that the popup knows of the world outside it. */
export interface PopupPort {
  send<N extends PopupMessage>(name: N, request: RequestOf<N>): Promise<ReplyOf<N>>;
  /** The tab that the popup was opened on. */
  currentTab(): Promise<number>;
  /** Opens the options page in a tab at this hash; the popup is gone then. */
  openOptions(hash: string): Promise<void>;
}
