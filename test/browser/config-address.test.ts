import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Settings } from '../../lib/messages.ts';
import { shows } from '../attacks/attack.ts';
import { type ConfigServer, startConfigServer } from '../config/config-server.ts';
import { sendFrom } from '../driver/send-from.ts';
import { connector } from '../lookup/sample.ts';
import { click, fill, notesAt, reads, textOf } from './hands.ts';
import { openStoreStage, type StoreStage } from './store-stage.ts';

const FILE = '/deskside.json';
const PART = 'Your organisation’s config';
const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const KEY = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64');

const CRM = connector({ id: 'crm', name: 'CRM', endpoint: 'https://crm.acme.example/lookup' });
const acme = (revision: number, more: object = {}) =>
  JSON.stringify({ version: 2, organisation: 'Acme', adminContact: 'it@acme.example', revision, ...more });

describe.each(['chromium', 'firefox'] as const)('a config at an address, in %s', (kind) => {
  let server: ConfigServer;
  let stage: StoreStage;
  let options: Page;

  beforeAll(async () => {
    server = await startConfigServer();
    stage = await openStoreStage(kind);
    options = await stage.driver.extensionPage('options.html#browser');
    await reads(options, 'Your own settings alone');
  });
  afterAll(async () => {
    await stage?.close();
    await server?.close();
  });

  const serve = (file: string, key: KeyObject = privateKey) => {
    server.put(FILE, file);
    server.put(`${FILE}.sig`, sign(null, Buffer.from(file), key).toString('base64'));
  };
  const look = (words: string | RegExp) => click(options, 'Look now').then(() => reads(options, words));
  const inForce = async () => {
    const { effective, locked } = (await sendFrom(options, 'read-settings', {})) as Settings;
    return { revision: effective.revision, locked: locked.connectors };
  };

  test('is refused at the field where it is none', async () => {
    await fill(options, 'Address of the config', 'http://acme.example/deskside.json');
    await click(options, 'Use this address');
    expect(await notesAt(options, 'Address of the config')).toMatch(/starts with https:\/\//);
  });

  test('is in force once it is typed and its host allowed, in one click', async () => {
    serve(acme(1));
    await fill(options, 'Address of the config', server.url);
    await fill(options, 'Public key', KEY);
    await click(options, 'Use this address');
    await stage.driver.answerPrompt(options, 'allow');
    await reads(options, /Managed by Acme .* Signed file at 127\.0\.0\.1:\d+ Revision 1 /);
    expect(await inForce()).toMatchObject({ revision: 1 });
  });

  test(shows('42.1', 'is not sent twice, and a newer revision is taken over'), async () => {
    await look('nothing new');
    const { etag } = server.asked.findLast(({ path }) => path === FILE) ?? {};
    expect(etag).toBeDefined();
    serve(acme(2));
    await look('Revision 2 ');
    expect(await inForce()).toMatchObject({ revision: 2 });
  });

  test(
    shows('42.7', 'that asks somewhere new waits, and comes into force with one consent for all hosts'),
    async () => {
      serve(acme(3, { connectors: [CRM] }));
      await look(/Revision 3 waits for your consent .*https:\/\/crm\.acme\.example Customers’ addresses go/);
      expect(await inForce()).toEqual({ revision: 2, locked: [] });
      await click(options, 'Connectors');
      await reads(options, 'A new config of your organisation waits');
      await click(options, 'See what it does');
      await click(options, 'Agree');
      await stage.driver.answerPrompt(options, 'allow');
      await reads(options, 'Revision 3 is in force.');
      expect(await inForce()).toEqual({ revision: 3, locked: ['crm'] });
      await click(options, 'Connectors');
      await reads(options, /CRM Set by Acme/);
      expect(await textOf(options)).not.toMatch(/waits|does not let/);
      await click(options, 'This browser');
    },
  );

  const sends =
    (status: number, headers: Record<string, string>, body = '') =>
    (response: ServerResponse) =>
      response.writeHead(status, headers).end(body);
  test.each<[string, string, () => void]>([
    ['gone', 'status 404', () => server.answer(FILE, sends(404, {}))],
    ['a sign-in page', 'a web page', () => server.answer(FILE, sends(200, {}, '<!doctype html>Sign in'))],
    ['elsewhere', 'redirects', () => server.answer(FILE, sends(302, { Location: '/other.json' }))],
    ['an older one', 'has revision 1', () => serve(acme(1))],
    [
      'signed by somebody else',
      'not made with your key',
      () => serve(acme(4), generateKeyPairSync('ed25519').privateKey),
    ],
    ['half a file', 'ends in the middle', () => serve(acme(5).slice(0, 40))],
  ])('that is %s leaves the last good one, and it is said who can mend it', async (_, words, put) => {
    put();
    await look(words);
    await reads(options, 'Whoever looks after the config can mend this: it@acme.example');
    await reads(options, /failed; the last good one stays in force .* Revision 3 /);
    expect(await inForce()).toEqual({ revision: 3, locked: ['crm'] });
  });

  test('is mended by the next look', async () => {
    serve(acme(6, { connectors: [CRM] }));
    await look(/Revision 6 /);
    expect(await textOf(options)).not.toContain('can mend this');
  });

  test('goes with all that it set where it is removed, and its hosts are given back', async () => {
    await click(options, 'Remove…', PART);
    await click(options, 'Remove');
    await reads(options, 'The organisation’s config is removed.');
    expect(await inForce()).toEqual({ revision: undefined, locked: [] });
    const all = '(globalThis.browser ?? chrome).permissions.getAll()';
    expect(await options.evaluate(all)).toMatchObject({ origins: [] });
  });
});
