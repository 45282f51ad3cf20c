import { expect, test } from 'vitest';
import { type Config, configSchema } from '../../lib/config/config.ts';
import { createConfigStore } from '../../lib/config/config-store.ts';
import { createImportStore } from '../../lib/config/import-store.ts';
import { desksideDatabase } from '../../lib/store/database.ts';
import { connector } from '../lookup/sample.ts';
import '../store/fresh-databases.ts';

const withConnectors = (...ids: string[]): Config =>
  configSchema.parse({ version: 2, connectors: ids.map((id) => connector({ id })) });
const imports = () => createImportStore(desksideDatabase(), () => 1700);
const replace = (config: Config) => imports().apply(() => ({ ok: true, config }));
const write = (raw: unknown) => desksideDatabase().use((open) => open.put('config', raw, 'mine'));
const onDisk = () => desksideDatabase().use((open) => open.get('config', 'mine'));
const LAST = { at: 1700, undone: false, changed: false };
const sealed = (byte: number) => ({ iv: new Uint8Array([byte]), sealed: new ArrayBuffer(byte) });
const mine = async () => configSchema.parse(await onDisk()).connectors.map(({ id }) => id);

test('an import replaces my layer; undone, the former one is there again, and undone once more the import', async () => {
  await write(withConnectors('crm'));
  expect(await replace(withConnectors('erp'))).toEqual({ ok: true, dropped: null });
  expect(await mine()).toEqual(['erp']);
  expect(await imports().former()).toEqual({ ...LAST, config: withConnectors('crm') });
  expect(await imports().undo(false)).toBe('undone');
  expect(await mine()).toEqual(['crm']);
  expect(await imports().former()).toMatchObject({ ...LAST, undone: true });
  await imports().undo(false);
  expect(await mine()).toEqual(['erp']);
  expect(await imports().former()).toMatchObject(LAST);
});

test('the first import of all is undone to nothing at all', async () => {
  await replace(withConnectors('erp'));
  await imports().undo(false);
  expect(await onDisk()).toBeUndefined();
});

test('where nothing was imported there is nothing to undo', async () => {
  await write(withConnectors('crm'));
  expect(await imports().former()).toBeNull();
  expect(await imports().undo(false)).toBe('none');
  expect(await mine()).toEqual(['crm']);
});

test('what was changed after an import goes with it only where somebody says so, and comes back', async () => {
  await replace(withConnectors('erp'));
  await createConfigStore(desksideDatabase(), async () => null).change(() => withConnectors('erp', 'later'));
  expect(await imports().former()).toMatchObject({ changed: true });
  expect(await imports().undo(false)).toBe('changed');
  expect(await mine()).toEqual(['erp', 'later']);
  expect(await imports().undo(true)).toBe('undone');
  expect(await imports().former()).toMatchObject({ changed: false });
  await imports().undo(false);
  expect(await mine()).toEqual(['erp', 'later']);
});

test('secrets that an import took the place of come back with my layer, in the same step', async () => {
  const key: [string, string, string] = ['connector', 'crm', 'key'];
  const [former, theirs] = [sealed(1), sealed(2)];
  const row = () => desksideDatabase().use((open) => open.get('secrets', key));
  await desksideDatabase().use((open) => open.put('secrets', theirs, key));
  await replace(withConnectors('erp'));
  await imports().keepSecrets([{ key, row: former }]);
  await imports().undo(false);
  expect(await row()).toEqual(former);
  await imports().undo(false);
  expect(await row()).toEqual(theirs);
  await imports().keepSecrets([{ key, row: null }]);
  await imports().undo(false);
  expect(await row()).toBeUndefined();
});

test('an undo that cannot put a secret back changes neither my layer nor another secret', async () => {
  const key: [string, string, string] = ['connector', 'crm', 'key'];
  const noKey = ['connector', 'crm', Number.NaN] as unknown as typeof key;
  await write(withConnectors('crm'));
  await replace(withConnectors('erp'));
  await desksideDatabase().use((open) => open.put('secrets', sealed(2), key));
  await imports().keepSecrets([
    { key, row: sealed(1) },
    { key: noKey, row: null },
  ]);
  await expect(imports().undo(false)).rejects.toThrow();
  expect(await mine()).toEqual(['erp']);
  expect(await desksideDatabase().use((open) => open.get('secrets', key))).toEqual(sealed(2));
});

test('a layer that this release cannot read is kept as it is, and comes back', async () => {
  const raw = { version: 7, connectors: 'of a shape unknown' };
  await write(raw);
  expect(await replace(withConnectors('erp'))).toMatchObject({ ok: true });
  expect(await imports().former()).toEqual({ ...LAST, config: null });
  await imports().undo(false);
  expect(await onDisk()).toEqual(raw);
});

test('an import that makes no config is refused, and nothing is written', async () => {
  await write(withConnectors('crm'));
  const [first, second] = [connector({ endpoint: 'http://evil.example' }), connector({ id: 'erp' })];
  expect(await replace({ ...withConnectors(), connectors: [first, second] })).toMatchObject({
    ok: false,
    problems: [{ path: 'connectors.0.endpoint' }],
  });
  expect([await mine(), await imports().former()]).toEqual([['crm'], null]);
});

test('a second import says what no way leads back to any more', async () => {
  await write(withConnectors('crm'));
  await replace(withConnectors('erp'));
  expect(await replace(withConnectors('shop'))).toEqual({ ok: true, dropped: withConnectors('crm') });
});
