import type { MessageName, ReplyOf, RequestOf } from '../../lib/messages.ts';

/** The messages that the popup sends. */
export type PopupMessage = Extract<
  MessageName,
  | 'tab-state'
  | 'toggle-sidebar'
  | 'read-settings'
  | 'read-organisation'
  | 'read-deliveries'
  | 'intend-switch-on'
  | 'switch-off'
  | 'start-teaching'
>;

/** All that the popup knows of the world outside it. Patterns are match patterns of exact hosts. */
export interface PopupPort {
  send<N extends PopupMessage>(name: N, request: RequestOf<N>): Promise<ReplyOf<N>>;
  /** The tab that the popup was opened on. */
  currentTab(): Promise<number>;
  /** Asks the person. Must be called in the same turn as the click. The popup is often gone before the answer. */
  requestHosts(patterns: string[]): Promise<boolean>;
  /** True where all of these are allowed. */
  hasHosts(patterns: string[]): Promise<boolean>;
  /** True where a webhook has finally failed and nobody has looked at the deliveries since: the toolbar's badge says the same. */
  hasUnseenFailures(): Promise<boolean>;
  /** Opens the options page in a tab at this hash; the popup is gone then. */
  openOptions(hash: string): Promise<void>;
  /** Opens what Deskside sees in a tab, in a tab of its own; the popup is gone then. */
  openDiagnosis(tab: number): Promise<void>;
  /** Closes the popup: what goes on is in the page. */
  close(): void;
}
