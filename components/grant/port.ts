import type { MessageName, ReplyOf, RequestOf } from '../../lib/messages.ts';

/** The message that the grant page sends. */
export type GrantMessage = Extract<MessageName, 'read-settings'>;

/** All that the grant page knows of the world outside it. Patterns are match patterns of exact hosts. */
export interface GrantPort {
  send<N extends GrantMessage>(name: N, request: RequestOf<N>): Promise<ReplyOf<N>>;
  /** Asks the person. Must be called in the same turn as the click. */
  requestHosts(patterns: string[]): Promise<boolean>;
  /** True where all of these are allowed. */
  hasHosts(patterns: string[]): Promise<boolean>;
  /** Closes this tab. */
  close(): Promise<void>;
}
