import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shows } from '../attacks/attack.ts';
import { openStage, type Stage } from '../desk/stage.ts';
import { sendFrom } from '../driver/send-from.ts';
import { waitUntil } from '../driver/wait-until.ts';
import { placesHolding } from '../faults/canary-secret.ts';
import { type FaultServer, startFaultServer } from '../faults/fault-server.ts';
import { addConnector, save, typeConnector } from './connector-form.ts';
import {
  heardIn,
  knownToContentScript,
  listenIn,
  listenInContentScript,
  tabAt,
  tellTab,
} from './eavesdrop.ts';
import { choose, click, fill, reads, valueAt } from './hands.ts';
import { plantInStorage, readDatabases, readStorage } from './kept-data.ts';

/** In the middle of both secrets, so that no way of spelling the rest of them hides it. */
const CANARY = 'c4n4ryQ7XdP2';
const SECRET = `k/"<${CANARY}>&é\\1`;
const TOKEN = `eyJ.${CANARY}-jwt`;
/** A header's value that is no secret: endpoints send it back wherever they send the secret back. Where it is not found, the search did not look. */
const NEIGHBOUR = 'n31ghb0urW9';

/** How each endpoint sends back all that it got, and what its panel says then. */
const ECHOES = [
  { name: 'Badge', path: 'echo-badge', says: /Badge .*•••/ },
  { name: 'Template', path: 'echo', template: '<pre>{{ data | json }}</pre>', says: /Template just now/ },
  { name: 'Failing', path: 'echo-error', says: /Failing .*Error 500/ },
  { name: 'Talking', path: 'echo-text', says: /Talking .*something that is not JSON/ },
];

describe.each(['chromium', 'firefox'] as const)('a secret that endpoints send back, in %s', (kind) => {
  let endpoint: FaultServer;
  let stage: Stage;
  let options: Page;
  let desk: Page;
  let sidebar: Frame;
  let other: { page: Page; sidebar: Frame };
  let tab: number;
  const places: Record<string, string> = {};

  beforeAll(async () => {
    endpoint = await startFaultServer();
    stage = await openStage(kind);
    const page = await stage.openTicket(1051);
    other = { page, sidebar: await stage.sidebar(page) };
    await reads(other.sidebar, 'jan.novak@kavarna-morava.example');
    desk = await stage.openTicket(1042);
    sidebar = await stage.sidebar(desk);
    await reads(sidebar, 'jan.novak@kavarna-morava.example');
    options = await stage.driver.extensionPage('options.html');
    tab = await tabAt(options, desk.url());
    await listenInContentScript(options, tab);
    await listenIn(other.sidebar);
    await listenIn(sidebar);
  });

  afterAll(async () => {
    await stage?.close();
    await endpoint?.close();
  });

  test('reaches the endpoints out of the options form', async () => {
    for (const echo of ECHOES) {
      await addConnector(options, typed(echo));
      await reads(sidebar, echo.says);
    }
    await addInMemory();
    const keys = endpoint.requests.map(({ headers }) => headers['x-api-key']);
    expect(keys.length).toBeGreaterThanOrEqual(ECHOES.length + 1);
    expect(new Set(keys)).toEqual(new Set([SECRET]));
    expect(new Set(endpoint.requests.map(({ headers }) => headers['authorization']))).toEqual(
      new Set([`Bearer ${TOKEN}`]),
    );
  });

  test(shows('33.1', 'is in no page, no frame and no reply'), async () => {
    await desk.evaluate((text) => document.body.setAttribute('data-planted', text), NEIGHBOUR);
    places['the helpdesk page'] = await domOf(desk);
    places['the sidebar'] = await domOf(sidebar);
    places['the template in it'] = await waitUntil('the template', async () => {
      const html = await sidebar.$$eval('iframe', (frames) =>
        frames.map((frame) => frame.contentDocument?.documentElement.outerHTML).join('\n'),
      );
      return html.includes(NEIGHBOUR) && html;
    });
    places["the other tab's sidebar"] = await domOf(other.sidebar);
    places['the form of the saved connector'] = await formOf('badge');
    for (const { name } of ECHOES) {
      const id = name.toLowerCase();
      places[`the log of ${name}`] = await logOf(id);
      places[`the log of ${name}, as it is sent to pages`] = JSON.stringify(
        await sendFrom(options, 'read-log', { connector: id }),
      );
    }
    places['the settings, as they are sent to pages'] = JSON.stringify(
      await sendFrom(options, 'read-settings', {}),
    );
  });

  test(shows('33.3', 'is in no preview, saved or not'), async () => {
    await typeConnector(options, { ...typed({ name: 'Tried', path: '' }) });
    await fill(options, 'Test address', 'jana@example.com');
    for (const { name, path, template } of ECHOES) {
      await fill(options, 'Endpoint URL', `${endpoint.url}/${path}`);
      await click(options, template === undefined ? 'Badge panel' : 'Template');
      await click(options, 'JSON Response');
      await click(options, 'Run preview');
      await waitUntil('the preview', async () => (await valueAt(options, 'Request')).includes(path));
      const wire = [await valueAt(options, 'Request'), await valueAt(options, 'Response')];
      expect(wire.join('\n')).toContain('•••');
      await click(options, 'Preview');
      const panel = await options.$eval('[role=tabpanel] .panel', (shown) => shown.outerHTML);
      places[`the preview of ${name}`] = [panel, ...wire].join('\n');
    }
    await click(options, 'Cancel');
    await click(options, 'Leave');
  });

  test(shows('33.2', 'is not in storage, and in IndexedDB only as ciphertext'), async () => {
    await plantInStorage(options, 'local', NEIGHBOUR);
    await plantInStorage(options, 'sync', NEIGHBOUR);
    for (const area of ['local', 'session', 'sync'] as const)
      places[`storage.${area}`] = await readStorage(options, area);
    const databases = await readDatabases(options);
    for (const store of ['deskside config', 'deskside-cache answers', 'deskside-cache log'])
      places[store] = databases[store] ?? '';
    expect(placesHolding(databases, CANARY)).toEqual([]);
    expect(JSON.parse(databases['deskside keys'] ?? '')).toEqual([
      ['marks', 'secrets'],
      [
        { type: 'secret', extractable: false },
        { type: 'secret', extractable: false },
      ],
    ]);
    const [keys] = JSON.parse(databases['deskside secrets'] ?? '');
    expect(keys).toEqual(
      expect.arrayContaining([
        ['connector', 'badge', 'key'],
        ['connector', 'badge', 'token'],
      ]),
    );
  });

  test(shows('33.5', 'is in no message that a content script or another tab hears'), async () => {
    await tellTab(options, tab, { name: 'planted', text: NEIGHBOUR });
    const { heard = '', ...known } = await knownToContentScript(options, tab);
    places['messages to the content script'] = heard;
    places['messages to the sidebar'] = await heardIn(sidebar);
    places["messages to the other tab's sidebar"] = await heardIn(other.sidebar);
    expect(placesHolding(known, CANARY)).toEqual([]);
    for (const name of ['read-settings', 'read-log', 'sidebar-hello', 'lookup'])
      expect(known[name]).toMatch(/Refused/);
  });

  test(shows(['13.3', '13.4'], 'all in all: nowhere, though the search looked everywhere'), () => {
    expect(Object.keys(places).length).toBeGreaterThan(20);
    expect(placesHolding(places, CANARY)).toEqual([]);
    expect(placesHolding(places, NEIGHBOUR)).toEqual(Object.keys(places));
  });

  function typed({ name, path, template }: { name: string; path: string; template?: string }) {
    return {
      name,
      endpoint: `${endpoint.url}/${path}`,
      secret: SECRET,
      headers: { Authorization: 'Bearer {secret.token}', 'X-Team': NEIGHBOUR },
      named: { token: TOKEN },
      ...(template === undefined ? {} : { template }),
    };
  }

  /** One whose answers live in `storage.session`. */
  async function addInMemory() {
    await typeConnector(options, typed({ name: 'Memory', path: 'echo-badge' }));
    await choose(options, 'Where answers are kept', 'Until');
    await save(options, 'Memory');
    await reads(sidebar, /Memory .*•••/);
  }

  async function formOf(connector: string): Promise<string> {
    const page = await stage.driver.extensionPage(`options.html#connectors/${connector}`);
    await reads(page, 'Live preview');
    const dom = await domOf(page);
    await page.close();
    return dom;
  }

  async function logOf(connector: string): Promise<string> {
    const page = await stage.driver.extensionPage(`options.html#connectors/${connector}/log`);
    await page.waitForSelector('.log summary');
    await page.$$eval('.log summary', (rows) => rows.map((row) => row.click()));
    const dom = await domOf(page);
    await page.close();
    return dom;
  }
});

/** A page's or frame's whole document, and what its fields hold. */
async function domOf(place: Page | Frame): Promise<string> {
  return place.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')];
    return [document.documentElement.outerHTML, ...fields.map(({ value }) => value)].join('\n');
  });
}
