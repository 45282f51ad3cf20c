import { describe, expect, test } from 'vitest';
import { makeKey, seal, unseal } from '../../lib/seal.ts';
import { createVault, type SecretOwner } from '../../lib/secrets/vault.ts';
import { desksideDatabase, type SealedSecret } from '../../lib/store/database.ts';
import { shows } from '../attacks/attack.ts';
import '../store/fresh-databases.ts';

const owner: SecretOwner = { kind: 'connector', id: 'crm', endpoint: 'https://crm.example.com/lookup' };
const newVault = () => createVault(desksideDatabase(), navigator.locks);

/** Changes one sealed row on the disk. */
async function tamper(change: (row: SealedSecret) => SealedSecret): Promise<void> {
  await desksideDatabase().use(async (database) => {
    const row = await database.get('secrets', ['connector', 'crm', 'key']);
    if (row === undefined) throw new Error('There is no row to change.');
    await database.put('secrets', change(row), ['connector', 'crm', 'key']);
  });
}

describe('a secret', () => {
  test('opens for its owner, in another background too', async () => {
    await newVault().put(owner, { key: 's3cret', token: 'Zürich' });
    expect(await newVault().open(owner, 'key')).toEqual({ state: 'secret', value: 's3cret' });
    expect(await newVault().open(owner, 'token')).toEqual({ state: 'secret', value: 'Zürich' });
    expect(await newVault().list(owner)).toEqual({ key: 'saved', token: 'saved' });
  });

  test('of many owners goes in at one step, and what was there is told before, sealed', async () => {
    const vault = newVault();
    const other = { ...owner, id: 'billing' };
    await vault.put(owner, { key: 'first' });
    const entries = [
      { owner, secrets: { key: 'second' } },
      { owner: other, secrets: { key: 'new' } },
    ];
    await vault.putAll(entries, async (former) => {
      expect(former).toMatchObject([{ row: { iv: expect.anything() } }, { row: null }]);
      expect(JSON.stringify(former)).not.toMatch(/first|second|new/);
      expect(await vault.open(owner, 'key')).toEqual({ state: 'secret', value: 'first' });
    });
    expect(await vault.open(owner, 'key')).toEqual({ state: 'secret', value: 'second' });
    expect(await vault.open(other, 'key')).toEqual({ state: 'secret', value: 'new' });
  });

  test('stays where what comes before could not be done', async () => {
    const vault = newVault();
    await vault.put(owner, { key: 'first' });
    const put = vault.putAll([{ owner, secrets: { key: 'second' } }], () =>
      Promise.reject(new Error('full')),
    );
    await expect(put).rejects.toThrow('full');
    expect(await vault.open(owner, 'key')).toEqual({ state: 'secret', value: 'first' });
  });

  test('that was never entered is missing', async () => {
    expect(await newVault().open(owner, 'key')).toEqual({ state: 'missing' });
    expect(await newVault().list(owner)).toEqual({});
  });

  test('loses the white space that pasting brought', async () => {
    await newVault().put(owner, { key: ' s3cret\n' });
    expect(await newVault().open(owner, 'key')).toEqual({ state: 'secret', value: 's3cret' });
  });

  test("is nobody else's: not another connector's, not a rule's, not under another name", async () => {
    const vault = newVault();
    await vault.put(owner, { key: 's3cret' });
    expect(await vault.open({ ...owner, id: 'billing' }, 'key')).toEqual({ state: 'missing' });
    expect(await vault.open({ ...owner, kind: 'rule' }, 'key')).toEqual({ state: 'missing' });
    expect(await vault.open(owner, 'Key')).toEqual({ state: 'missing' });
  });

  test(shows('31.4', 'moves within its origin, but not to another'), async () => {
    const vault = newVault();
    await vault.put(owner, { key: 's3cret' });
    const at = (endpoint: string) => vault.open({ ...owner, endpoint }, 'key');
    expect(await at('https://crm.example.com/v2/lookup?x=1')).toMatchObject({ state: 'secret' });
    for (const endpoint of [
      'https://evil.example/lookup',
      'https://crm.example.com:8443/',
      'http://crm.example.com/',
    ])
      expect(await at(endpoint)).toEqual({ state: 'unreadable' });
    expect(await vault.list({ ...owner, endpoint: 'https://evil.example/' })).toEqual({ key: 'unreadable' });
  });

  test('entered again opens again', async () => {
    const vault = newVault();
    const moved = { ...owner, endpoint: 'https://new.example/' };
    await vault.put(owner, { key: 'old' });
    await vault.put(moved, { key: 'new' });
    expect(await vault.open(moved, 'key')).toEqual({ state: 'secret', value: 'new' });
    expect(await vault.open(owner, 'key')).toEqual({ state: 'unreadable' });
  });

  test(
    shows(
      '41.1',
      'of the organisation’s connector is to be entered again once its endpoint has been elsewhere',
    ),
    async () => {
      const vault = newVault();
      const theirs = (endpoint: string) => ({ ...owner, endpoint, hides: true });
      await vault.put(theirs('https://first.example/a'), { key: 'first' });
      await vault.put(theirs('https://second.example/a'), { key: 'second' });
      expect(await vault.open(theirs('https://first.example/a'), 'key')).toEqual({ state: 'unreadable' });
    },
  );

  test('of the organisation’s connector leaves the one that an own connector of the same id has elsewhere', async () => {
    const vault = newVault();
    const theirs = (endpoint: string) => ({ ...owner, endpoint, hides: true });
    await vault.put(owner, { key: 'mine' });
    await vault.put(theirs('https://crm.acme.example/'), { key: 'first' });
    await vault.put(theirs('https://crm.acme.example/v2'), { key: 'second' });
    await vault.put(theirs('https://new.acme.example/'), { key: 'third' });
    const opened = (endpoint: string) => newVault().open({ ...owner, endpoint }, 'key');
    expect(await opened('https://new.acme.example/')).toEqual({ state: 'secret', value: 'third' });
    expect(await opened(owner.endpoint)).toEqual({ state: 'secret', value: 'mine' });
    expect(await opened('https://evil.example/')).toEqual({ state: 'unreadable' });
    expect(await vault.list(owner)).toEqual({ key: 'saved' });
    await vault.remove(owner);
    expect(await opened(owner.endpoint)).toEqual({ state: 'missing' });
  });

  test('is removed by name, or with all that its owner has', async () => {
    const vault = newVault();
    const other = { ...owner, id: 'crm-2' };
    await vault.put(owner, { a: '1', b: '2', c: '3' });
    await vault.put(other, { a: '4' });
    await vault.remove(owner, ['b']);
    expect(await vault.list(owner)).toEqual({ a: 'saved', c: 'saved' });
    await vault.remove(owner);
    expect(await vault.list(owner)).toEqual({});
    expect(await vault.list(other)).toEqual({ a: 'saved' });
  });

  describe('a mark', () => {
    const billing = { ...owner, id: 'billing' };
    const elsewhere = { ...owner, endpoint: 'https://elsewhere.example/lookup' };

    test('is the same for two owners with the same secret at one origin, in every background', async () => {
      const vault = newVault();
      await vault.put(owner, { key: 's3cret' });
      await vault.put(billing, { key: ' s3cret ', unused: 'other' });
      const mark = await vault.mark(owner, ['key']);
      expect(await newVault().mark(billing, ['key'])).toBe(mark);
      await vault.put(owner, { key: 's3cret' });
      expect(await vault.mark(owner, ['key'])).toBe(mark);
    });

    test('differs for another value, another name, another origin, and where there is none', async () => {
      const vault = newVault();
      const none = await vault.mark(owner, ['key']);
      await vault.put(owner, { key: 's3cret', token: 's3cret' });
      const marks = [none, await vault.mark(owner, ['key']), await vault.mark(owner, ['token'])];
      await vault.put(billing, { key: 'another' });
      await vault.put({ ...elsewhere, id: 'moved' }, { key: 's3cret' });
      marks.push(await vault.mark(billing, ['key']));
      marks.push(await vault.mark({ ...elsewhere, id: 'moved' }, ['key']));
      expect(new Set(marks).size).toBe(5);
    });

    test('of a secret that an earlier release sealed is like no other', async () => {
      const vault = newVault();
      for (const each of [owner, billing]) {
        await vault.put(each, { key: 's3cret' });
        await desksideDatabase().use(async (database) => {
          const row = await database.get('secrets', ['connector', each.id, 'key']);
          if (row === undefined) throw new Error('There is no such secret.');
          const { mark: _, ...unmarked } = row;
          await database.put('secrets', unmarked, ['connector', each.id, 'key']);
        });
      }
      expect(await vault.open(owner, 'key')).toEqual({ state: 'secret', value: 's3cret' });
      expect(await vault.mark(owner, ['key'])).not.toBe(await vault.mark(billing, ['key']));
    });
  });
});

describe('on the disk', () => {
  test(shows('33.2', 'neither the value nor a key that can be taken out'), async () => {
    await newVault().put(owner, { key: 'canary-s3cret' });
    const { row, key } = await desksideDatabase().use(async (database) => ({
      row: await database.get('secrets', ['connector', 'crm', 'key']),
      key: await database.get('keys', 'secrets'),
    }));
    expect(new TextDecoder('latin1').decode(row?.sealed)).not.toContain('canary');
    expect(key).toMatchObject({ extractable: false, algorithm: { name: 'AES-GCM', length: 256 } });
    await expect(crypto.subtle.exportKey('raw', key as CryptoKey)).rejects.toThrow();
  });

  test(shows('31.3', 'one changed bit anywhere makes it unreadable'), async () => {
    const flip = (bytes: Uint8Array<ArrayBuffer>, bit: number) => {
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      return bytes;
    };
    await newVault().put(owner, { key: 's3cret' });
    const bits = (6 + 16) * 8;
    for (let bit = 0; bit < bits; bit += 7) {
      await tamper(({ iv, sealed }) => ({ iv, sealed: flip(new Uint8Array(sealed), bit).buffer }));
      expect(await newVault().open(owner, 'key')).toEqual({ state: 'unreadable' });
      await tamper(({ iv, sealed }) => ({ iv, sealed: flip(new Uint8Array(sealed), bit).buffer }));
    }
    expect(await newVault().open(owner, 'key')).toMatchObject({ state: 'secret' });
    await tamper(({ iv, sealed }) => ({ iv: flip(iv, 3), sealed }));
    expect(await newVault().open(owner, 'key')).toEqual({ state: 'unreadable' });
  });

  test.each([0, 5, 15, 21])(shows('31.2', 'cut off after %i bytes it is unreadable'), async (length) => {
    const vault = newVault();
    await vault.put(owner, { key: 's3cret' });
    await tamper(({ iv, sealed }) => ({ iv, sealed: sealed.slice(0, length) }));
    expect(await vault.open(owner, 'key')).toEqual({ state: 'unreadable' });
  });

  test('moved under another name it is unreadable', async () => {
    const vault = newVault();
    await vault.put(owner, { key: 's3cret' });
    await desksideDatabase().use(async (database) => {
      const row = (await database.get('secrets', ['connector', 'crm', 'key'])) as SealedSecret;
      await database.put('secrets', row, ['connector', 'crm', 'other']);
    });
    expect(await vault.list(owner)).toEqual({ key: 'saved', other: 'unreadable' });
  });

  test(shows('31.1', 'without its key it is unreadable, and what is entered anew opens'), async () => {
    const vault = newVault();
    await vault.put(owner, { key: 's3cret', token: 'other' });
    await desksideDatabase().use((database) => database.delete('keys', 'secrets'));
    expect(await vault.open(owner, 'key')).toEqual({ state: 'unreadable' });
    await vault.put(owner, { key: 's3cret' });
    expect(await vault.list(owner)).toEqual({ key: 'saved', token: 'unreadable' });
  });
});

test(shows('31.6', 'two contexts that make the first key at once end up with one'), async () => {
  const names = Array.from({ length: 8 }, (_, index) => `secret${index}`);
  await Promise.all(names.map((name) => newVault().put(owner, { [name]: name })));
  const states = Object.values(await newVault().list(owner));
  expect(states).toEqual(names.map(() => 'saved'));
});

test(shows('31.5', 'ten thousand sealings use ten thousand vectors'), async () => {
  const key = await makeKey();
  const vectors = new Set<string>();
  for (let batch = 0; batch < 20; batch++) {
    const sealed = await Promise.all(Array.from({ length: 500 }, () => seal(key, 'test', 'x')));
    for (const { iv } of sealed) vectors.add(iv.join());
  }
  expect(vectors.size).toBe(10_000);
});

test('what was sealed for one purpose does not open for another', async () => {
  const key = await makeKey();
  const sealed = await seal(key, 'a', 'text');
  expect([await unseal(key, 'a', sealed), await unseal(key, 'b', sealed)]).toEqual(['text', null]);
  expect(await unseal(await makeKey(), 'a', sealed)).toBeNull();
});
