import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attack } from '../attacks/attack.ts';
import { REDIRECTS } from '../attacks/redirects.ts';
import { openStage, type Stage } from '../desk/stage.ts';
import { sendFrom } from '../driver/send-from.ts';
import { waitUntil } from '../driver/wait-until.ts';
import { type FaultServer, startFaultServer } from '../faults/fault-server.ts';
import { click, reads } from './hands.ts';

const ADMIN = 'Your Deskside admin can mend this.';
const OWNER = "The endpoint's owner can mend this.";
const NETWORK = 'Whoever runs the endpoint or your network can mend this.';

interface Fault {
  /** What the endpoint does. */
  does: string;
  path: string;
  /** The panel's badge, what happened, who can mend it. */
  title: string;
  says: string;
  who: string;
}

const FAULTS: Fault[] = [
  {
    does: 'answers a web page',
    path: 'html',
    title: 'Error',
    says: 'a web page instead of JSON',
    who: ADMIN,
  },
  { does: 'answers 50 MB', path: 'huge', title: 'Error', says: 'too large: more than 1 MB', who: OWNER },
  { does: 'answers nothing', path: 'empty', title: 'Error', says: 'answered with nothing', who: OWNER },
  { does: 'stops half-way', path: 'reset', title: 'Error', says: 'broke in the middle', who: OWNER },
  { does: 'hangs up', path: 'reset-at-once', title: 'Error', says: 'cannot be reached', who: NETWORK },
  {
    does: 'drips past the timeout',
    path: 'drip',
    title: 'Timeout (1s)',
    says: 'No whole answer within 1 second',
    who: OWNER,
  },
  { does: 'never answers', path: 'never', title: 'Timeout (1s)', says: 'No whole answer', who: OWNER },
  {
    does: 'answers 401',
    path: 'status/401',
    title: 'Error 401',
    says: 'the secret is missing, wrong',
    who: ADMIN,
  },
  {
    does: 'answers 404',
    path: 'status/404',
    title: 'Error 404',
    says: 'no lookup at this address',
    who: ADMIN,
  },
  { does: 'answers 429', path: 'status/429', title: 'Asked too often', says: 'wants a break', who: OWNER },
  { does: 'answers 500', path: 'status/500', title: 'Error 500', says: 'The endpoint failed', who: OWNER },
  {
    does: 'answers bad JSON',
    path: 'garbage',
    title: 'Error',
    says: 'something that is not JSON',
    who: OWNER,
  },
  {
    does: 'answers JSON of another kind',
    path: 'json?body=[1]',
    title: 'Error',
    says: 'a list instead of an object',
    who: OWNER,
  },
];

describe.each(['chromium', 'firefox'] as const)('an endpoint that goes wrong, in %s', (kind) => {
  let stage: Stage;
  let faults: FaultServer;
  /** Where redirects lead: it must never hear of it. */
  let canary: FaultServer;
  let options: Page;
  let desk: Page;
  let sidebar: Frame;

  beforeAll(async () => {
    [stage, faults, canary] = await Promise.all([openStage(kind), startFaultServer(), startFaultServer()]);
    options = await stage.driver.extensionPage('options.html');
    desk = await stage.openTicket(1042);
    sidebar = await stage.sidebar(desk);
    await reads(sidebar, /CRM .*Business customer/);
  });

  afterAll(async () => {
    await Promise.all([stage?.close(), faults?.close(), canary?.close()]);
  });

  test.each(FAULTS)('that $does: the panel says so, and who can mend it', async (fault) => {
    faults.requests.length = 0;
    await save('faulty', `${faults.url}/${fault.path}`);
    const panel = await settledPanel('Faulty', fault.says);
    expect(faults.requests.length).toBeGreaterThan(0);
    expect(panel).toContain(fault.title);
    expect(panel).toContain(fault.who);
    expect(await panelText('CRM')).toContain('Business customer');
  });

  for (const { status, id } of REDIRECTS)
    attack(
      id,
      async () => {
        const to = encodeURIComponent(`${canary.url}/found`);
        await save('faulty', `${faults.url}/redirect/${status}?to=${to}`);
        const panel = await settledPanel('Faulty', 'sends us on to another address');
        expect(panel).toContain(ADMIN);
        expect(canary.requests).toEqual([]);
      },
      { of: String(status) },
    );

  test('that is not there', async () => {
    const gone = await startFaultServer();
    await gone.close();
    await save('faulty', `${gone.url}/found`);
    expect(await settledPanel('Faulty', 'cannot be reached')).toContain(NETWORK);
  });

  test('beside a good one: that one answers while the others still run', async () => {
    const slow = ['drip', 'never', 'stall'];
    await remove('faulty');
    for (const path of slow) await save(path, `${faults.url}/${path}`, 5);
    const crmAsked = () => stage.endpoints.requests.filter(({ service }) => service === 'crm').length;
    const before = crmAsked();
    await click(sidebar, 'Refresh all');
    await waitUntil(
      'the good answer',
      async () => crmAsked() > before && !(await busyPanels()).includes('CRM'),
    );
    expect(await busyPanels()).toEqual(expect.arrayContaining(['Drip', 'Never', 'Stall']));
    expect(await panelText('CRM')).toMatch(/just now.*Business customer/);
    for (const path of slow) await remove(path);
  });

  /** As the options page would send it; its panel is named after its id. */
  async function save(id: string, endpoint: string, timeoutSeconds = 1): Promise<void> {
    const name = id.replace(/^./, (letter) => letter.toUpperCase());
    const connector = { id, name, endpoint, timeoutSeconds, secretHeader: 'X-API-Key', cache: { hours: 0 } };
    const reply = await sendFrom(options, 'save-connector', { connector, secrets: { key: 'faulty-key-1' } });
    expect(reply).toEqual({ ok: true });
  }

  async function remove(id: string): Promise<void> {
    expect(await sendFrom(options, 'delete-connector', { connector: id })).toEqual({ ok: true });
  }

  function panelText(name: string): Promise<string> {
    return sidebar.evaluate((wanted) => {
      const panels = [...document.querySelectorAll<HTMLElement>('.panel')];
      const panel = panels.find((section) => section.querySelector('h2')?.textContent === wanted);
      return panel?.innerText.replace(/\s+/g, ' ') ?? '';
    }, name);
  }

  async function settledPanel(name: string, words: string): Promise<string> {
    return waitUntil(`${name}: ${words}`, async () => {
      const text = await panelText(name);
      if (text.includes(words)) return text;
      throw new Error(`it says: ${text}`);
    });
  }

  function busyPanels(): Promise<string[]> {
    return sidebar.$$eval('.panel[aria-busy=true] h2', (titles) =>
      titles.map((title) => title.textContent ?? ''),
    );
  }
});
