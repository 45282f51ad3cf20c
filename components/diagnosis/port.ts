import type { MessageName, ReplyOf, RequestOf } from '../../lib/messages.ts';

/** The message that the diagnosis page sends. */
export type DiagnosisMessage = Extract<MessageName, 'diagnose'>;

/** All that the diagnosis page knows of the world outside it. */
export interface DiagnosisPort {
  send<N extends DiagnosisMessage>(name: N, request: RequestOf<N>): Promise<ReplyOf<N>>;
  /** Of the manifest: `0.1.0`. */
  version: string;
  /** What the browser calls itself. */
  browser: string;
  /** Puts a text on the clipboard. */
  copy(text: string): Promise<void>;
}
