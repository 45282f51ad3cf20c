import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Organisation } from '../../lib/config/organisation.ts';
import type { SaveReply, Settings } from '../../lib/messages.ts';
import { type ConfigServer, startConfigServer } from '../config/config-server.ts';
import type { Build } from '../driver/builds.ts';
import { type Driver, launch } from '../driver/launch.ts';
import { ownBuild } from '../driver/own-build.ts';
import { sendFrom } from '../driver/send-from.ts';
import { MAY_SET_POLICY, managedBy, type SystemPolicy, systemPolicy } from '../driver/system-policy.ts';
import { waitUntil } from '../driver/wait-until.ts';
import { connector } from '../lookup/sample.ts';

const KINDS = ['chromium', 'firefox'] as const;
const MINE = connector({ id: 'crm', name: 'Mine' });
const acme = (more: object = {}) => ({
  config: JSON.stringify({
    version: 2,
    organisation: 'Acme',
    adminContact: 'it@acme.example',
    allow: { helpdesks: false },
    connectors: [connector({ id: 'crm', name: 'Theirs', ...more })],
  }),
});

describe.each(KINDS)(
  'a policy of the system’s in %s',
  (kind) => {
    let build: Build;
    let profile: string;
    let driver: Driver;
    let page: Page;
    let policy: SystemPolicy;
    let server: ConfigServer;

    beforeAll(async () => {
      build = await ownBuild(kind);
      profile = await mkdtemp(join(tmpdir(), 'deskside-policy-'));
      await start();
      policy = systemPolicy(kind, driver.extensionId);
      server = await startConfigServer();
    });
    afterAll(async () => {
      policy?.close();
      await driver?.close();
      await server?.close();
      await build?.done();
      await rm(profile, { recursive: true, force: true });
    });

    async function start(): Promise<void> {
      driver = await launch({ browser: kind, extension: build.extension, profile });
      page = await driver.extensionPage('options.html');
    }

    /** Chromium hears of it while it runs; Firefox reads it at its next start, and then no more. */
    async function set(values: object | null): Promise<void> {
      const policies = values === null ? null : managedBy(kind, driver.extensionId, values);
      if (kind === 'chromium') return policy.set(policies);
      await driver.close();
      await policy.set(policies);
      await start();
      policy.close();
    }
    const organisation = () => sendFrom(page, 'read-organisation', {}) as Promise<Organisation | null>;
    const comes = (what: string, look: (now: Organisation | null) => boolean) =>
      waitUntil(what, async () => look(await organisation()), 30_000);
    const inForce = async () => {
      const { effective, locked } = (await sendFrom(page, 'read-settings', {})) as Settings;
      return { names: effective.connectors.map(({ name }) => name), locked: locked.connectors };
    };

    test('that is not there sets nothing: all is the agent’s own', async () => {
      expect(await organisation()).toBeNull();
      expect(await sendFrom(page, 'save-connector', { connector: MINE, secrets: {} })).toEqual({ ok: true });
    });

    /** Only the machine's own admin may write the files of its policies. */
    if (!MAY_SET_POLICY) return;

    test('comes into force, and locks what it sets', async () => {
      await set(acme());
      await comes('the policy', (now) => now?.source.kind === 'policy' && now.config !== null);
      expect(await inForce()).toEqual({ names: ['Theirs'], locked: ['crm'] });
      const saving = sendFrom(page, 'save-connector', { connector: MINE, secrets: {} });
      expect(await saving).toMatchObject({ ok: false });
    });

    test('says what agents may do, and whom they ask', async () => {
      const site = { origin: 'https://acme.zendesk.com', helpdesk: 'zendesk' };
      const reply = (await sendFrom(page, 'switch-on', site)) as SaveReply;
      expect(reply).toMatchObject({ problems: [{ message: expect.stringContaining('it@acme.example') }] });
    });

    test('with a plain secret is refused, and the last good one stays', async () => {
      const headers = [{ name: 'Authorization', value: 'Bearer s3cret' }];
      await set(acme({ headers }));
      await comes('the complaint', (now) => now?.check.state === 'failed');
      expect(await inForce()).toEqual({ names: ['Theirs'], locked: ['crm'] });
      expect(JSON.stringify(await organisation())).toMatch(/npm run config -- seal/);
      expect(JSON.stringify(await organisation())).not.toContain('s3cret');
    });

    /** Firefox would have to start once more; what it then does is the same code. */
    if (kind === 'chromium')
      test('with an address has it looked at', async () => {
        server.answer('/deskside.json', (response) => {
          response.writeHead(200, { 'Access-Control-Allow-Origin': '*' });
          response.end(acme({ name: 'Served' }).config);
        });
        await set({ url: server.url });
        await comes('the file', (now) => now?.source.kind === 'url' && now.check.state === 'applied');
        expect(await inForce()).toEqual({ names: ['Served'], locked: ['crm'] });
      });

    test('gone, gives the agent’s own back', async () => {
      await set(null);
      await comes('the end of the policy', (now) => now === null);
      expect(await inForce()).toEqual({ names: ['Mine'], locked: [] });
    });
  },
  120_000,
);
