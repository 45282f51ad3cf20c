import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { World } from '../../entrypoints/background/world.ts';
import { configSchema } from '../../lib/config/config.ts';
import type { ConfigProblem } from '../../lib/config/config-problem.ts';
import { createConfigStore } from '../../lib/config/config-store.ts';
import { createImportStore } from '../../lib/config/import-store.ts';
import { createOrganisationStore } from '../../lib/config/organisation-store.ts';
import { readPolicy } from '../../lib/config/policy.ts';
import { parseConfig, readConfig } from '../../lib/config/read-config.ts';
import { desksideDatabase } from '../../lib/store/database.ts';
import { bakedConfig } from '../../scripts/baked-config.ts';
import { run as check } from '../../scripts/config/check.ts';
import { shows } from '../attacks/attack.ts';
import { connector } from '../lookup/sample.ts';
import '../store/fresh-databases.ts';
import { BAD_CONFIGS, BAD_FILES, type BadFile } from './bad-files.ts';
import { type ConfigServer, startConfigServer } from './config-server.ts';

vi.mock('../../lib/browser.ts', () => ({ browser: {} }));
vi.mock('../../entrypoints/background/apply-config.ts', () => ({ applyConfig: async () => {} }));
const { handleTransfer } = await import('../../entrypoints/background/handle-transfer.ts');

const GOOD = { version: 2, organisation: 'Acme', revision: 7, connectors: [connector({ id: 'crm' })] };
const folder = mkdtempSync(join(tmpdir(), 'deskside-ways-in-'));
let server: ConfigServer;

beforeAll(async () => {
  server = await startConfigServer();
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const toldOf = ({ bytes }: BadFile): ConfigProblem[] => {
  const read = readConfig(bytes);
  return read.ok ? [] : read.problems;
};
const everyFile = [...BAD_FILES, ...BAD_CONFIGS].map((bad) => [bad.what, bad] as const);
/** A policy is text: what is no text cannot be in one. */
const everyText = everyFile.filter(([, { bytes }]) => Buffer.from(bytes.toString()).equals(bytes));
const everyJson = everyFile.filter(([, { bytes }]) => parseConfig(bytes).ok);

const organisation = () =>
  createOrganisationStore(desksideDatabase(), {
    baked: null,
    now: () => 1000,
    fetch,
    online: () => true,
    hasHost: async () => true,
  });

describe('a file', () => {
  test.each(everyFile)(
    shows(
      ['40.6', '40.7', '40.8', '40.10', '41.4', '41.6', '41.8', '41.9'],
      'that is %s: says where and what',
    ),
    (_, bad) =>
      expect(toldOf(bad)).toContainEqual({ path: bad.path, message: expect.stringMatching(bad.words) }),
  );

  test.each(everyFile)('that is %s: fails the check of the tool with the same words', (_, bad) => {
    const path = join(folder, 'acme.json');
    writeFileSync(path, bad.bytes);
    const said: string[] = [];
    const say = (text: string) => void said.push(text);
    expect(check([path, '--json'], { log: say, error: say })).toBe(1);
    expect(JSON.parse(said.join('\n'))).toEqual({ ok: false, problems: toldOf(bad), remarks: [] });
  });

  test.each(everyFile)('that is %s: fails an organisation’s build with the same words', (_, bad) => {
    const path = join(folder, 'acme.json');
    writeFileSync(path, bad.bytes);
    const { message } = thrownBy(() => bakedConfig(path));
    for (const problem of toldOf(bad)) {
      expect(message).toContain(problem.path);
      expect(message).toContain(problem.message);
    }
  });

  function thrownBy(build: () => unknown): Error {
    try {
      build();
    } catch (error) {
      if (error instanceof Error) return error;
    }
    throw new Error('The build takes it.');
  }
});

describe('a policy', () => {
  test.each(everyText)(
    'that is %s: says so in the same words, and the last good one stays',
    async (_, bad) => {
      const store = organisation();
      await store.takePolicy(readPolicy({ config: JSON.stringify(GOOD) }));
      await store.takePolicy(readPolicy({ config: bad.bytes.toString() }));
      const problems = toldOf(bad).map(({ path, message }) => ({
        path: path === '' ? 'config' : `config.${path}`,
        message,
      }));
      expect(await store.read()).toMatchObject({
        source: { kind: 'policy' },
        config: { organisation: 'Acme', revision: 7 },
        check: { state: 'failed', problems },
      });
    },
  );

  test.each(everyJson)('of Firefox that is %s: is told of in the same way as a text', (_, bad) => {
    const parsed = parseConfig(bad.bytes);
    const config = parsed.ok ? parsed.raw : null;
    if (Array.isArray(config)) expect(readPolicy({ config })).toMatchObject({ kind: 'invalid' });
    else expect(readPolicy({ config })).toEqual(readPolicy({ config: bad.bytes.toString() }));
  });
});

/** What is too large is not fetched to its end, and a page that comes is most often one to sign in at: both have words of their own. */
const ADDRESS_SAYS: Record<string, RegExp> = {
  'a web page': /web page/,
  '20 MB and more': /larger than 20 MB/,
};

describe('a file at an address', () => {
  test.each(everyFile)(
    'that is %s: says so in the same words, and the last good one stays',
    async (what, bad) => {
      const store = organisation();
      server.put('/deskside.json', JSON.stringify(GOOD));
      await store.takePolicy(readPolicy({ url: server.url }));
      await store.look();
      server.put('/deskside.json', bad.bytes);
      await store.look();
      const own = ADDRESS_SAYS[what];
      expect(await store.read()).toMatchObject({
        source: { kind: 'url' },
        config: { organisation: 'Acme', revision: 7 },
        check: {
          state: 'failed',
          problems: own === undefined ? toldOf(bad) : [{ path: '', message: expect.stringMatching(own) }],
        },
      });
    },
  );
});

describe('an import', () => {
  test.each(everyJson)('that is %s: is refused in the same words, and mine stays', async (_, bad) => {
    const store = createConfigStore(desksideDatabase(), async () => null);
    const mine = configSchema.parse({ ...GOOD, organisation: undefined });
    await store.change(() => mine);
    const world = {
      layers: () => store.read(),
      imports: createImportStore(desksideDatabase(), () => 1000),
    } as unknown as World;
    const parsed = parseConfig(bad.bytes);
    if (!parsed.ok) throw new Error('This is no JSON.');
    for (const how of ['replace', 'add'] as const) {
      const request = { config: parsed.raw as null, how, passphrase: null, secrets: {}, ruleSecrets: {} };
      const reply = await handleTransfer(world)['import-config'](request, { kind: 'page', tab: null });
      expect(reply).toEqual({ ok: false, problems: toldOf(bad) });
    }
    expect((await store.read()).mine).toEqual(mine);
    expect(await world.imports.former()).toBeNull();
  });
});
