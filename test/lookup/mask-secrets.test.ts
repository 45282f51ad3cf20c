import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MASK, maskCutText, maskSecrets } from '../../lib/lookup/mask-secrets.ts';

const SECRET = 'sk_live/9f"8\\7é&x';

describe('maskSecrets', () => {
  test.each([
    ['as it is', SECRET],
    ['in JSON', JSON.stringify(SECRET).slice(1, -1)],
    ['in JSON of PHP', JSON.stringify(SECRET).slice(1, -1).replaceAll('/', '\\/').replace('é', '\\u00e9')],
    ['in JSON within JSON', JSON.stringify(JSON.stringify(SECRET)).slice(3, -3)],
    [
      'in JSON that escapes all',
      [...SECRET].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`).join(''),
    ],
    ['percent-encoded', encodeURIComponent(SECRET)],
    ['in HTML', SECRET.replace('&', '&amp;').replace('"', '&quot;')],
  ])('finds a secret %s', (_, spelled) =>
    expect(maskSecrets(`<p>key=${spelled};</p>`, [SECRET])).toBe(`<p>key=${MASK};</p>`),
  );

  test('leaves JSON readable, whatever is in the secret', () =>
    fc.assert(
      fc.property(fc.string({ minLength: 4, maxLength: 20 }), fc.jsonValue(), (secret, other) => {
        const text = JSON.stringify({ echo: `x${secret}y`, [secret]: 1, other });
        const masked = JSON.parse(maskSecrets(text, [secret]));
        expect(JSON.stringify(masked.echo)).not.toContain(JSON.stringify(secret).slice(1, -1));
        expect(masked.echo).toContain(MASK);
      }),
    ));

  test('a number that is the secret becomes a masked string; other numbers keep every digit', () =>
    expect(maskSecrets('{"a": 12345678, "b": 12345678901234567890123, "c": 1.50}', ['12345678'])).toBe(
      `{"a": "${MASK}", "b": "${MASK}", "c": 1.50}`,
    ));

  test('an escape before the secret is not torn', () =>
    expect(maskSecrets('{"a":"\\nabcd nabcd"}', ['nabcd'])).toBe(`{"a":"\\nabcd ${MASK}"}`));

  test('of two secrets the longer goes whole', () =>
    expect(maskSecrets('token-extended token', ['token', 'token-extended'])).toBe(`${MASK} ${MASK}`));

  test('without a secret, or with one too short to tell from words, nothing changes', () => {
    const text = '{"found":true}';
    expect(maskSecrets(text, [])).toBe(text);
    expect(maskSecrets(text, ['e', 'fou'])).toBe(text);
  });

  test('the longest secret in the largest answer', () => {
    const secret = 'aB3/'.repeat(1024);
    const text = JSON.stringify({ pad: 'aB3/'.repeat(200_000), echo: `"${secret}"` });
    expect(maskSecrets(text, [secret]).length).toBeLessThan(10_000);
    const long = JSON.stringify(`${'\\'.repeat(450_000)}canary-in-one-long-string`);
    expect(maskSecrets(long, ['canary-in-one-long-string'])).toContain(MASK);
  });
});

describe('maskCutText', () => {
  test.each(['sk_liv', 's', JSON.stringify(SECRET).slice(1, -3)])(
    'takes away the beginning of a secret: %s',
    (begun) => expect(maskCutText(`{"key":"${begun}`, [SECRET])).toBe(`{"key":"${MASK}`),
  );

  test('leaves what ends otherwise', () => expect(maskCutText('{"found":tr', [SECRET])).toBe('{"found":tr'));
});
