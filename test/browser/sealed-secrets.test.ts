import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { configSchema } from '../../lib/config/config.ts';
import { openSealed, sealSecrets } from '../../lib/config/seal-secrets.ts';
import type { ReplyOf } from '../../lib/messages.ts';
import { deskConfig } from '../desk/config.ts';
import { type Desk, startDesk } from '../desk/desk.ts';
import { type Endpoints, startEndpoints } from '../desk/endpoints.ts';
import { secrets } from '../desk/secrets.ts';
import type { Driver } from '../driver/launch.ts';
import { launchOrganisation } from '../driver/organisation.ts';
import { sendFrom } from '../driver/send-from.ts';
import { heardIn, listenIn } from './eavesdrop.ts';
import { click, fill, notesAt, reads } from './hands.ts';
import { plantInStorage, readDatabases, readStorage } from './kept-data.ts';
import { untilPanel } from './sidebar-words.ts';

const PASSPHRASE = 'four calm otters rowing';
const EXPORTED = 'another passphrase of words';
const CRM_KEY = secrets.crm.key;
const OWN_KEY = 'canary-6f1d';
const PLACE = { connector: 'erp', name: 'key', origin: 'https://erp.example' };
const ERP = { id: 'erp', name: 'ERP', endpoint: 'https://erp.example/lookup', secretHeader: 'X-API-Key' };

describe.each(['chromium', 'firefox'] as const)('sealed secrets in %s', (kind) => {
  let desk: Desk;
  let endpoints: Endpoints;
  let driver: Driver;
  let ticket: Page;
  let sidebar: Frame;
  let options: Page;

  beforeAll(async () => {
    [desk, endpoints] = await Promise.all([startDesk(), startEndpoints()]);
    const config = deskConfig({ desk: desk.url, endpoints: endpoints.url });
    const place = { connector: 'crm', name: 'key', origin: endpoints.url };
    const sealed = await sealSecrets([{ ...place, value: CRM_KEY }], PASSPHRASE);
    driver = await launchOrganisation(kind, { ...config, sealed });
    ticket = await driver.openPage(`${desk.url}/tickets/1042`);
    sidebar = await driver.sidebarFrame(ticket);
    await listenIn(sidebar);
  });
  afterAll(async () => {
    await driver?.close();
    await Promise.all([desk?.close(), endpoints?.close()]);
  });

  const crmKeys = () =>
    endpoints.requests.filter(({ service }) => service === 'crm').map(({ headers }) => headers['x-api-key']);
  const saved = async (connector: string) => {
    const settings = (await sendFrom(options, 'read-settings', {})) as ReplyOf<'read-settings'>;
    return settings.secrets[connector];
  };

  test('lead an agent from the panel to the passphrase, and then the endpoint gets them', async () => {
    await untilPanel(sidebar, 'CRM', 'Secret missing');
    await click(sidebar, 'Open options', 'CRM');
    options = await driver.extensionTab('options.html#connectors/crm');
    await reads(options, 'The config brings 1 secret under a passphrase.');
    expect(await options.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(
      'sealed-passphrase',
    );
    await fill(options, 'Passphrase', 'not this one at all');
    await click(options, 'Open secrets');
    await reads(options, 'This passphrase opens none of them.');
    expect(await notesAt(options, 'Passphrase')).toContain('opens none');
    expect(crmKeys()).toEqual([]);
    await fill(options, 'Passphrase', PASSPHRASE);
    await click(options, 'Open secrets');
    await reads(options, '1 secret is open.');
    await untilPanel(sidebar, 'CRM', 'Business customer');
    expect(new Set(crmKeys())).toEqual(new Set([CRM_KEY]));
  });

  test('are then in no message that another page hears, in no storage, and in the database as ciphertext', async () => {
    await plantInStorage(options, 'local', 'planted');
    const databases = await readDatabases(options);
    const places = {
      ...databases,
      local: await readStorage(options, 'local'),
      session: await readStorage(options, 'session'),
      heard: await heardIn(sidebar),
      page: await options.content(),
    };
    expect([places.local, databases['deskside secrets']]).toEqual([
      expect.stringContaining('planted'),
      expect.stringContaining('"crm"'),
    ]);
    if (kind === 'chromium') expect(places.heard).toContain('open-sealed');
    for (const [place, text] of Object.entries(places))
      expect([place, text.includes(CRM_KEY), text.includes(PASSPHRASE)]).toEqual([place, false, false]);
  });

  test('of an import open beside the organisation’s, and an undo takes them back', async () => {
    const sealed = await sealSecrets([{ ...PLACE, value: OWN_KEY }], PASSPHRASE);
    const config = { version: 2, connectors: [ERP], sealed };
    expect(await sendFrom(options, 'import-config', { config, how: 'replace' })).toEqual({ ok: true });
    expect(await sendFrom(options, 'sealed-waiting', {})).toEqual([PLACE]);
    const opened = await sendFrom(options, 'open-sealed', { passphrase: PASSPHRASE });
    expect(opened).toMatchObject({ refused: [], closed: 0 });
    expect(await saved('erp')).toEqual({ key: 'saved' });
    await sendFrom(options, 'undo-import', {});
    expect(await saved('erp')).toBeUndefined();
    await sendFrom(options, 'undo-import', {});
    expect(await saved('erp')).toEqual({ key: 'saved' });
  });

  test('are exported under a passphrase without the organisation’s, and open where the file is imported', async () => {
    const bare = await sendFrom(options, 'export-config', { layer: 'effective', passphrase: null });
    const under = { layer: 'effective', passphrase: EXPORTED };
    const reply = (await sendFrom(options, 'export-config', under)) as ReplyOf<'export-config'>;
    if (reply.state !== 'exported') throw new Error('It was refused.');
    expect(JSON.stringify([bare, reply])).not.toMatch(new RegExp(`${OWN_KEY}|${CRM_KEY}`));
    expect(reply.left).toContainEqual(expect.objectContaining({ connector: 'crm', reason: 'organisation' }));
    const file = configSchema.parse(JSON.parse(reply.text));
    expect(file.sealed === undefined ? null : await openSealed(file.sealed, EXPORTED)).toEqual({
      state: 'opened',
      secrets: [{ ...PLACE, value: OWN_KEY }],
      altered: [],
    });
    await sendFrom(options, 'delete-connector', { connector: 'erp' });
    const config = { version: 2, connectors: [ERP], sealed: file.sealed };
    const wanted = { config, how: 'replace', passphrase: EXPORTED };
    expect(await sendFrom(options, 'import-config', wanted)).toEqual({ ok: true });
    expect(await saved('erp')).toEqual({ key: 'saved' });
  });

  test('do not go along to another origin', async () => {
    const moved = { version: 2, connectors: [{ ...ERP, endpoint: 'https://evil.example/lookup' }] };
    await sendFrom(options, 'import-config', { config: moved, how: 'add' });
    expect(await saved('erp')).toEqual({ key: 'unreadable' });
    expect(await sendFrom(options, 'open-sealed', { passphrase: EXPORTED })).toMatchObject({
      opened: [],
      refused: [{ ...PLACE, reason: 'other-origin' }],
    });
  });
});
