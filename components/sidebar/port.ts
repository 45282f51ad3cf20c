import type { LookupFacts } from '../../lib/lookup/failure-report.ts';
import type { InsertReply, LookupReply } from '../../lib/messages.ts';
import type { SidebarLayout } from '../../lib/panel/layout.ts';
import type { MendingPage } from '../../lib/panel/panel.ts';
import type { Shown } from '../../lib/shown.ts';
import type { PressReply } from '../../lib/webhooks/reports.ts';

/** What the sidebar asks of the world. In the extension it is `entrypoints/sidebar/extension-port.ts`; tests and the harness bring their own. */
export interface SidebarPort {
  /** Calls back with all that the sidebar shows, now and after every change. Gives what ends that. */
  onShown(callback: (shown: Shown) => void): () => void;
  /** Calls back with how the agent has laid the sidebar out on this helpdesk, now and after every change in another tab. Gives what ends that. */
  onLayout(callback: (layout: SidebarLayout) => void): () => void;
  /** Remembers a layout for this helpdesk, and stands the frame as it says. */
  keepLayout(layout: SidebarLayout): void;
  /** Gives the frame another width, in CSS pixels, without remembering it. Resolves once it has it, or cannot have it, with the zoom of the tab: 1.25 is 125 %. */
  tryWidth(width: number): Promise<number>;
  /** One connector's answer for what is shown under this sequence. `refresh` asks the endpoint again, whatever the cache holds. */
  lookup(sequence: number, connector: string, refresh: boolean): Promise<LookupReply>;
  /** What helps whoever mends one connector's lookup; `null` where the tab has moved on. */
  explain(sequence: number, connector: string): Promise<LookupFacts | null>;
  /** Looks another address up in place of the ticket's; `null` takes that back. */
  typeAddress(seen: SeenTicket, email: string | null): Promise<void>;
  /** Puts the teaching overlay over the page. Rejects where it cannot be. */
  teachAgain(): Promise<void>;
  /** Puts a text into the reply that the agent writes in the helpdesk, for what is shown under this sequence. */
  insert(sequence: number, text: string): Promise<InsertReply>;
  /** Sends a rule's request for what is shown under this sequence. Resolves when the first attempt is over. */
  press(sequence: number, rule: string): Promise<PressReply>;
  close(): void;
  openPage(page: SidebarPage, connector?: string): void;
}

/** What the agent had in view: the id of its ticket, `null` where it was none, and its sequence. */
export interface SeenTicket {
  sequence: number;
  ticket: string | null;
}

export type SidebarPage = MendingPage | 'endpoint' | 'diagnosis';
