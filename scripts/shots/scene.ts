import type { Frame, Page } from 'puppeteer-core';
import { clearScene } from '../../test/browser/scene.ts';
import { labelled, untilPanel, untilSettled } from '../../test/browser/sidebar-words.ts';
import type { Stage } from '../../test/desk/stage.ts';
import { sendFrom } from '../../test/driver/send-from.ts';

/** What a picture's function has to work with. It is empty when the function is called: see `clear`. */
export interface Scene {
  stage: Stage;
  /** A ticket with its panels there, one of them saying these words. */
  ticket(id: number, connector: string, words: string): Promise<HelpdeskTab>;
  /** A connector of the agent's own, as its form would save it. */
  connector(connector: OwnConnector, secrets?: Record<string, string>): Promise<void>;
  /** A webhook rule of the agent's own, as its form would save it. */
  rule(rule: OwnRule): Promise<void>;
  /** The origin of the same desk under another name, switched on as a helpdesk that Deskside has no description of. */
  unknownHelpdesk(): Promise<string>;
  /** Ends what the picture's function has started, at `clear`. */
  onClear(end: () => Promise<void>): void;
  /** Takes everything back, for the next picture. */
  clear(): Promise<void>;
}

export interface HelpdeskTab {
  page: Page;
  sidebar: Frame;
}

type OwnRule = { id: string; name: string } & Record<string, unknown>;
type OwnConnector = { id: string; name: string; endpoint: string } & Record<string, unknown>;

/** The scene on a stage. `office` is a page of ours to send messages from. */
export function sceneOn(stage: Stage, office: Page): Scene {
  const ends: (() => Promise<void>)[] = [];
  const tell = async (name: string, request: unknown) => {
    const reply = await sendFrom(office, name, request);
    if (JSON.stringify(reply) !== '{"ok":true}')
      throw new Error(`${name} was refused: ${JSON.stringify(reply)}`);
  };
  return {
    stage,
    ticket: (id, connector, words) => openTicket(stage, id, connector, words),
    connector: async (connector, secrets = {}) => {
      await tell('save-connector', { connector, secrets });
      ends.push(() => tell('delete-connector', { connector: connector.id }));
    },
    rule: async (rule) => {
      await tell('save-rule', { rule, secrets: {} });
      ends.push(() => tell('delete-rule', { rule: rule.id }));
    },
    unknownHelpdesk: async () => {
      const origin = underAnotherName(stage);
      await tell('switch-on', { origin, helpdesk: 'generic' });
      ends.push(() => tell('switch-off', { origin }));
      return origin;
    },
    onClear: (end) => {
      ends.push(end);
    },
    clear: async () => {
      for (const page of await stage.driver.browser.pages()) if (page !== office) await page.close();
      for (const end of ends.splice(0)) await end();
      await clearScene(stage);
      await office.evaluate(forgetSession);
    },
  };
}

/** The desk's origin by the machine's name: for the browser it is another site. */
export function underAnotherName({ desk }: Stage): string {
  return desk.url.replace('127.0.0.1', 'localhost');
}

/** Hides panels as an agent does. */
export async function hide(sidebar: Frame, ...connectors: string[]): Promise<void> {
  for (const name of connectors) await sidebar.click(labelled(`Hide ${name}`));
  await untilSettled(sidebar);
}

async function openTicket(stage: Stage, id: number, connector: string, words: string): Promise<HelpdeskTab> {
  const page = await stage.openTicket(id);
  const sidebar = await stage.sidebar(page);
  await untilPanel(sidebar, connector, words);
  await untilSettled(sidebar);
  return { page, sidebar };
}

/** Runs in a page of ours: `storage.session` holds which endpoints failed of late, and are left alone. */
async function forgetSession(): Promise<void> {
  const scope = globalThis as unknown as { chrome: { storage: { session: { clear(): Promise<void> } } } };
  await scope.chrome.storage.session.clear();
}
