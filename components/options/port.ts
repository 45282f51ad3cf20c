import type { MessageName, ReplyOf, RequestOf } from '../../lib/messages.ts';
import type { TemplateRenderer } from '../../lib/panel/render-template.ts';
import type { MountEditor } from '../template-editor/editor-handle.ts';

/** The messages that the options page sends. */
export type OptionsMessage = Extract<
  MessageName,
  | 'read-settings'
  | 'save-connector'
  | 'save-secrets'
  | 'delete-connector'
  | 'duplicate-connector'
  | 'order-connectors'
  | 'read-stats'
  | 'switch-on'
  | 'switch-off'
  | 'save-helpdesk'
  | 'save-workspace'
  | 'preview'
  | 'preview-images'
  | 'read-test-addresses'
  | 'save-test-addresses'
  | 'read-log'
  | 'open-tickets'
  | 'forget-customer-data'
  | 'save-own-helpdesk'
  | 'delete-own-helpdesk'
  | 'readable-tabs'
  | 'try-helpdesk'
  | 'read-organisation'
  | 'set-config-address'
  | 'look-at-config'
  | 'agree-to-config'
  | 'sealed-waiting'
  | 'open-sealed'
  | 'export-config'
  | 'read-mine'
  | 'import-config'
  | 'undo-import'
  | 'last-import'
  | 'save-rule'
  | 'save-rule-secrets'
  | 'forget-next-secret'
  | 'delete-rule'
  | 'duplicate-rule'
  | 'resume-rule'
  | 'read-rules-health'
  | 'preview-rule'
  | 'test-rule'
  | 'read-deliveries'
  | 'send-again'
  | 'delete-deliveries'
  | 'failures-seen'
>;

/** What the pages ask of the browser about host access. Patterns are match patterns of exact hosts. */
export interface HostAccess {
  /** Asks the person. Must be called in the same turn as the click: browsers refuse it later. Resolves to what was decided. */
  requestHosts(patterns: string[]): Promise<boolean>;
  /** True where all of these are allowed. */
  hasHosts(patterns: string[]): Promise<boolean>;
  /** Gives access back. Access that the build itself requires stays. */
  removeHosts(patterns: string[]): Promise<void>;
}

/** All that the options page knows of the world outside it. */
export interface OptionsPort extends HostAccess {
  send<N extends OptionsMessage>(name: N, request: RequestOf<N>): Promise<ReplyOf<N>>;
  templates: Pick<TemplateRenderer, 'render' | 'check'>;
  /** The editor for templates, which is loaded when one is written. */
  loadEditor(): Promise<MountEditor>;
  /** Puts a text on the clipboard. */
  copy(text: string): Promise<void>;
  /** Gives a text out as a file of this name, where the browser puts downloads. */
  saveFile(name: string, text: string): void;
  /** Of the manifest: `0.1.0`. */
  version: string;
  /** Which browser this is: `Firefox 145.0, Linux`. */
  browserName(): Promise<string>;
  /** The keyboard commands as the browser has them now; `keys` is empty where none is set. */
  shortcuts(): Promise<{ description: string; keys: string }[]>;
}
