import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { configSchema } from '../../lib/config/config.ts';
import { openSealed, sealSecrets } from '../../lib/config/seal-secrets.ts';
import type { ReplyOf } from '../../lib/messages.ts';
import { sendFrom } from '../driver/send-from.ts';
import { reads } from './hands.ts';
import { openStoreStage, type StoreStage } from './store-stage.ts';

const PASSPHRASE = 'four calm otters rowing';
const PLACE = { connector: 'crm', name: 'key', origin: 'https://crm.example' };
const CANARY = 'canary-6f1d';
const CRM = { id: 'crm', name: 'CRM', endpoint: 'https://crm.example/lookup', secretHeader: 'X-API-Key' };

describe.each(['chromium', 'firefox'] as const)('a config with sealed secrets in %s', (kind) => {
  let stage: StoreStage;
  let options: Page;

  beforeAll(async () => {
    stage = await openStoreStage(kind);
    options = await stage.driver.extensionPage('options.html#helpdesks');
    await reads(options, 'Not switched on anywhere yet');
  });
  afterAll(() => stage?.close());

  const secrets = async () => {
    const settings = (await sendFrom(options, 'read-settings', {})) as ReplyOf<'read-settings'>;
    return settings.secrets;
  };

  test('is imported, and its secrets, sealed on the command line, open with the passphrase', async () => {
    const sealed = await sealSecrets([{ ...PLACE, value: CANARY }], PASSPHRASE);
    const config = { version: 1, connectors: [CRM], sealed };
    expect(await sendFrom(options, 'import-config', { config, how: 'replace' })).toEqual({ ok: true });
    expect(await sendFrom(options, 'sealed-waiting', {})).toEqual([PLACE]);
    const wrong = await sendFrom(options, 'open-sealed', { passphrase: 'not this one at all' });
    expect(wrong).toEqual({ state: 'wrong-passphrase' });
    expect(await secrets()).toEqual({ crm: {} });
    const opened = await sendFrom(options, 'open-sealed', { passphrase: PASSPHRASE });
    expect(opened).toMatchObject({ opened: [PLACE], refused: [] });
    expect(await secrets()).toEqual({ crm: { key: 'saved' } });
  });

  test('is exported without them, or with them sealed in that browser', async () => {
    const bare = await sendFrom(options, 'export-config', { layer: 'mine', passphrase: null });
    expect(JSON.stringify(bare)).not.toContain(CANARY);
    const reply = (await sendFrom(options, 'export-config', {
      layer: 'effective',
      passphrase: 'another passphrase of words',
    })) as ReplyOf<'export-config'>;
    if (reply.state !== 'exported') throw new Error('It was refused.');
    expect(reply.text).not.toContain(CANARY);
    const { sealed } = configSchema.parse(JSON.parse(reply.text));
    const opened = sealed === undefined ? null : await openSealed(sealed, 'another passphrase of words');
    expect(opened).toEqual({ state: 'opened', secrets: [{ ...PLACE, value: CANARY }], altered: [] });
  });

  test('is taken back by an undo, and is there again with its secrets by one more', async () => {
    expect(await sendFrom(options, 'undo-import', {})).toEqual({ ok: true });
    expect(await secrets()).toEqual({});
    expect(await sendFrom(options, 'undo-import', {})).toEqual({ ok: true });
    expect(await secrets()).toEqual({ crm: { key: 'saved' } });
  });

  test('does not take its secrets along to another origin', async () => {
    const config = { version: 1, connectors: [{ ...CRM, endpoint: 'https://evil.example/lookup' }] };
    await sendFrom(options, 'import-config', { config, how: 'add' });
    expect(await secrets()).toEqual({ crm: { key: 'unreadable' } });
    expect(await sendFrom(options, 'open-sealed', { passphrase: PASSPHRASE })).toMatchObject({
      opened: [],
      refused: [{ ...PLACE, reason: 'other-origin' }],
    });
  });
});
