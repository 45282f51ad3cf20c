import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReplyOf } from '../../lib/messages.ts';
import { deskConfig } from '../desk/config.ts';
import { type Desk, startDesk } from '../desk/desk.ts';
import { type Endpoints, startEndpoints } from '../desk/endpoints.ts';
import { secrets } from '../desk/secrets.ts';
import { sendFrom } from '../driver/send-from.ts';
import { watchWork, workSeen } from './count-turns.ts';
import { click, fill, reads } from './hands.ts';
import { openStoreStage, type StoreStage } from './store-stage.ts';

const CRM = { id: 'crm', name: 'CRM', endpoint: 'https://crm.example/lookup', secretHeader: 'X-API-Key' };

/** What is no config, and what is said of it. */
const BAD: [string, string | number[], RegExp][] = [
  ['comments.json', '{\n  // ours\n  "version": 1\n}', /Line 2, column 3: JSON has no comments/],
  ['newer.json', '{"version": 9}', /Line 1, version: .*version 9/],
  [
    'twice.json',
    JSON.stringify({ version: 2, connectors: [CRM, CRM] }, null, 2),
    /Line \d+, connectors\.1\.id: .*“?crm/,
  ],
  [
    'half.json',
    '{"version": 1, "connectors": [{"id": "cr',
    /Line 1, column \d+: the file ends in the middle/,
  ],
  ['picture.png', [0x89, 0x50, 0x4e, 0x47, 0xff], /This file is not text/],
];

const MANY = JSON.stringify({
  version: 2,
  connectors: Array.from({ length: 1000 }, (_, row) => ({
    ...CRM,
    id: `team-${row}`,
    name: `Team ${row}`,
    endpoint: `https://team-${row}.example/lookup`,
  })),
});

let desk: Desk;
let endpoints: Endpoints;

beforeAll(async () => {
  [desk, endpoints] = await Promise.all([startDesk({ port: 0 }), startEndpoints({ port: 0 })]);
});
afterAll(() => Promise.all([desk?.close(), endpoints?.close()]));

describe.each(['chromium', 'firefox'] as const)('a config file in the options page of %s', (kind) => {
  let stage: StoreStage;
  let options: Page;

  beforeAll(async () => {
    stage = await openStoreStage(kind);
    options = await stage.driver.extensionPage('options.html#config');
    await reads(options, 'Drop a config file here');
  });
  afterAll(() => stage?.close());

  const connectors = async () => {
    const settings = (await sendFrom(options, 'read-settings', {})) as ReplyOf<'read-settings'>;
    return settings.effective.connectors.map(({ id }) => id);
  };

  test('that is wrong is refused with its place, and changes nothing', async () => {
    for (const [name, content, words] of BAD) {
      await drop(options, name, content);
      await reads(options, new RegExp(`${name} cannot be imported. Nothing was changed. ${words.source}`));
    }
    expect(await connectors()).toEqual([]);
    expect(await sendFrom(options, 'last-import', {})).toBeNull();
  });

  test('is looked at, and applied by one click and one question: panels are there', async () => {
    const file = deskConfig({ desk: desk.url, endpoints: endpoints.url });
    const utf16 = [...Buffer.from(`\ufeff${JSON.stringify(file)}`, 'utf16le')];
    await drop(options, 'team.json', utf16);
    await reads(options, /Import team\.json\? Nothing is changed yet\..*New CRM connector/);
    await reads(options, new RegExp(`for the first time ${endpoints.url}`));
    expect(await connectors()).toEqual([]);
    await fill(options, 'CRM: key', secrets.crm.key);
    await click(options, 'Apply');
    await stage.driver.answerPrompt(options, 'allow');
    await reads(options, 'The config is imported.');
    const ticket = await stage.driver.openPage(`${desk.url}/tickets/1042`);
    await reads(await stage.driver.sidebarFrame(ticket), /CRM .*Jan Novák Business customer/);
    await ticket.close();
  });

  test('undone, all is as it was, and once more it is in force', async () => {
    const imported = await connectors();
    await click(options, 'Undo the import');
    await reads(options, 'The import is undone.');
    expect(await connectors()).toEqual([]);
    await click(options, 'Import it again');
    await reads(options, 'A config was imported on');
    expect(await connectors()).toEqual(imported);
  });

  test('of a thousand connectors is read and applied while the page goes on answering', async () => {
    await options.evaluate(watchWork);
    await drop(options, 'many.json', MANY);
    await reads(options, 'Show 980 more');
    await reads(options, /connectors would have 1,005 entries. At most 1,000 are possible/);
    await click(options, 'Replace mine');
    await reads(options, 'Removed');
    await click(options, 'Apply');
    await stage.driver.answerPrompt(options, 'allow');
    await reads(options, 'A config was imported on');
    const seen = await options.evaluate(workSeen);
    expect(seen.texts.filter((text) => /^Reading many\.json: [\d,]+ of 1,000$/.test(text))).not.toEqual([]);
    expect(seen.texts).toContain('Applying…');
    expect(seen.turns).toBeGreaterThan(1);
    expect(await connectors()).toHaveLength(1000);
  });
});

/** Drops a file on the page, as somebody does with the mouse. */
async function drop(options: Page, name: string, content: string | number[]): Promise<void> {
  await options.evaluate(
    (file, held) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([typeof held === 'string' ? held : new Uint8Array(held)], file));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    name,
    content,
  );
}
