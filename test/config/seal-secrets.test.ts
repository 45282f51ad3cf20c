import { beforeAll, describe, expect, test } from 'vitest';
import { openSealed, type PlainSecret, sealSecrets } from '../../lib/config/seal-secrets.ts';
import { type SealedSecrets, sealedSchema } from '../../lib/config/sealed-schema.ts';

const PASSPHRASE = 'four calm otters rowing';
const key: PlainSecret = { connector: 'crm', name: 'key', origin: 'https://crm.example', value: 'k3y-€' };
const token: PlainSecret = { connector: 'erp', name: 'token', origin: 'https://erp.example', value: 't0ken' };
const { value: _, ...keyPlace } = key;

let sealed: SealedSecrets;
beforeAll(async () => {
  sealed = await sealSecrets([key, token], PASSPHRASE);
});

/** The same with the first secret changed. */
function withFirst(change: Partial<SealedSecrets['secrets'][number]>): SealedSecrets {
  const [first, ...rest] = sealed.secrets;
  return first === undefined ? sealed : { ...sealed, secrets: [{ ...first, ...change }, ...rest] };
}

/** The Base64 of one bit less or more. */
function flipped(text: string): string {
  const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  return btoa(String.fromCharCode(...bytes));
}

test('what is sealed opens with its passphrase, after a way through a file', async () => {
  const read = sealedSchema.parse(JSON.parse(JSON.stringify(sealed)));
  expect(await openSealed(read, PASSPHRASE)).toEqual({ state: 'opened', secrets: [key, token], altered: [] });
});

test('no value is in it, plain or in Base64, and the same secret never looks the same', async () => {
  const again = await sealSecrets([key, token], PASSPHRASE);
  const text = JSON.stringify(sealed);
  expect(text).not.toContain('t0ken');
  expect(text).not.toContain(btoa('t0ken').slice(0, 6));
  expect(again.salt).not.toBe(sealed.salt);
  expect(again.secrets[0]?.data).not.toBe(sealed.secrets[0]?.data);
});

test('any other passphrase is a wrong one', async () => {
  expect(await openSealed(sealed, 'four calm otters rowin')).toEqual({ state: 'wrong-passphrase' });
});

test('white space around it and the way its accents are stored do not matter', async () => {
  const accented = await sealSecrets([token], 'žluťoučký kůň úpěl');
  const typed = ` ${'žluťoučký kůň úpěl'.normalize('NFD')}\n`;
  expect(await openSealed(accented, typed)).toMatchObject({ state: 'opened', secrets: [token] });
});

describe('a secret that was', () => {
  test.each([
    ['altered', () => withFirst({ data: flipped(sealed.secrets[0]?.data ?? '') }), keyPlace],
    ['given another vector', () => withFirst({ iv: flipped(sealed.secrets[0]?.iv ?? '') }), keyPlace],
    ['cut short', () => withFirst({ data: sealed.secrets[0]?.data.slice(0, 8) ?? '' }), keyPlace],
    ['emptied', () => withFirst({ iv: '', data: '' }), keyPlace],
    [
      'sent to another origin',
      () => withFirst({ origin: 'https://evil.example' }),
      { ...keyPlace, origin: 'https://evil.example' },
    ],
    ['given to another connector', () => withFirst({ connector: 'erp' }), { ...keyPlace, connector: 'erp' }],
    ['given another name', () => withFirst({ name: 'token' }), { ...keyPlace, name: 'token' }],
  ])('%s is named as altered, and the others open', async (_, change, place) => {
    expect(await openSealed(change(), PASSPHRASE)).toEqual({
      state: 'opened',
      secrets: [token],
      altered: [place],
    });
  });

  test('the only one, and altered, does not make the passphrase a wrong one', async () => {
    const one = { ...withFirst({ data: flipped(sealed.secrets[0]?.data ?? '') }) };
    expect(await openSealed({ ...one, secrets: one.secrets.slice(0, 1) }, PASSPHRASE)).toEqual({
      state: 'opened',
      secrets: [],
      altered: [keyPlace],
    });
  });
});

test('an altered check hides nothing: what opens is opened', async () => {
  const changed = { ...sealed, check: { ...sealed.check, data: flipped(sealed.check.data) } };
  expect(await openSealed(changed, PASSPHRASE)).toMatchObject({ secrets: [key, token] });
});

test('fewer rounds than ours are no config’s', () => {
  expect(sealedSchema.safeParse({ ...sealed, iterations: 1000 }).success).toBe(false);
});

/** Sealed before there were rules. */
const FORMER: SealedSecrets = {
  kdf: 'PBKDF2-SHA-256',
  iterations: 600_000,
  salt: '9ewwL7ZPqXVDZHCKfaAvag==',
  check: { iv: 'V0jdD0qksZlFMIsE', data: 'DDUeU/ZqwhzuWyJTRWsFSw==' },
  secrets: [
    {
      connector: 'crm',
      name: 'key',
      origin: 'https://crm.example',
      iv: 'zrrxT4GcmFZ/4QzE',
      data: '5qQFLFd8JJ3T6GmjHmbajG0Iv0IAcsxRvoiM+fm5qEA=',
    },
  ],
};

test('what was sealed in a config of version 1 opens', async () =>
  expect(await openSealed(FORMER, PASSPHRASE)).toEqual({
    state: 'opened',
    secrets: [{ ...keyPlace, value: 'k3y-before-rules' }],
    altered: [],
  }));

test('a rule’s secret opens, and not for a connector of the same id', async () => {
  const place = { rule: 'crm', name: 'key', origin: 'https://crm.example' };
  const { secrets, ...rest } = await sealSecrets([{ ...place, value: 'k3y' }], PASSPHRASE);
  const read = sealedSchema.parse(JSON.parse(JSON.stringify({ ...rest, secrets })));
  expect(await openSealed(read, PASSPHRASE)).toEqual({
    state: 'opened',
    secrets: [{ ...place, value: 'k3y' }],
    altered: [],
  });
  const moved = secrets.map(({ iv, data }) => ({ ...keyPlace, connector: 'crm', iv, data }));
  expect(await openSealed({ ...rest, secrets: moved }, PASSPHRASE)).toMatchObject({
    secrets: [],
    altered: [{ connector: 'crm' }],
  });
});
