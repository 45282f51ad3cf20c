import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { shows } from '../attacks/attack.ts';
import { secrets } from '../desk/secrets.ts';
import { openStage, type Stage } from '../desk/stage.ts';
import { deleteDatabase, replaceDatabase } from './break-database.ts';
import { addConnector } from './connector-form.ts';
import { reads, textOf } from './hands.ts';

const CACHE = 'deskside-cache';
const SECRET = secrets.crm.key;

/** A ticket and its customer's name in the CRM. Each test takes one that nobody has looked up before. */
const LUKASZ = { ticket: 1048, name: 'Łukasz Wójcik' };
const INES = { ticket: 1045, name: 'Inês Carvalho' };
const ASA = { ticket: 1036, name: 'Åsa Öberg' };
const ZOE = { ticket: 1049, name: 'Zoë O’Neill' };
const LENA = { ticket: 1053, name: 'Lena Fischer' };

describe.each(['chromium', 'firefox'] as const)('a broken cache in %s', (kind) => {
  let stage: Stage;
  let options: Page;

  beforeAll(async () => {
    stage = await openStage(kind);
    options = await stage.driver.extensionPage('options.html');
    await addConnector(options, { name: 'Mine', endpoint: stage.endpoints.urls.crm, secret: SECRET });
  });
  afterAll(() => stage?.close());

  /** A background that has just started has no database open yet. */
  beforeEach(async () => {
    await stage.driver.killBackground();
    stage.endpoints.requests.length = 0;
  });

  test(
    shows('30.3', 'of a newer version: lookups are answered, and the next visit is served from a new cache'),
    async () => {
      await replaceDatabase(options, CACHE, { version: 99 });
      await visit(LUKASZ);
      expect(asked()).toBe(2);
      await visit(LUKASZ);
      expect(asked()).toBe(2);
    },
  );

  test('without what should be in it: the same', async () => {
    await replaceDatabase(options, CACHE, { version: 2 });
    await visit(INES);
    expect(asked()).toBe(2);
    await visit(INES);
    expect(asked()).toBe(2);
  });

  test(shows('30.5', 'deleted while it is in use: the same'), async () => {
    await visit(ASA);
    await deleteDatabase(options, CACHE);
    await visit(ASA);
    expect(asked()).toBe(4);
    await visit(ASA);
    expect(asked()).toBe(4);
  });

  test(
    shows('30.7', 'that cannot be opened nor deleted: every visit asks the endpoint and is answered'),
    async () => {
      const holder = await stage.driver.extensionPage('options.html');
      await replaceDatabase(holder, CACHE, { version: 99, hold: true });
      await visit(ZOE);
      expect(asked()).toBe(2);
      await visit(ZOE);
      expect(asked()).toBe(4);
      const log = await stage.driver.extensionPage('options.html#connectors/mine/log');
      await reads(log, 'No lookups yet');
      await log.close();
      await holder.close();
    },
  );

  test('takes neither the config nor the secrets with it', async () => {
    await visit(LENA);
    const keys = stage.endpoints.requests
      .filter(({ service }) => service === 'crm')
      .map(({ headers }) => headers['x-api-key']);
    expect(keys).toEqual([SECRET, SECRET]);
    const page = await stage.driver.extensionPage('options.html#connectors/mine');
    await page.waitForSelector('input[type=password][placeholder^=Saved]');
    await page.close();
  });

  /** Opens a ticket in a new tab, waits for what both CRM panels say of the customer, and closes it. */
  async function visit({ ticket, name }: typeof LENA): Promise<void> {
    const page = await stage.openTicket(ticket);
    const sidebar = await stage.sidebar(page);
    await reads(sidebar, new RegExp(`CRM .*${name}.* Mine .*${name}`));
    expect(await textOf(sidebar)).not.toContain('lost touch');
    await page.close();
  }

  /** How often the CRM was asked. */
  function asked(): number {
    return stage.endpoints.requests.filter(({ service }) => service === 'crm').length;
  }
});
