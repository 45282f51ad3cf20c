import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import type { Json } from '../../lib/lookup/answer.ts';
import { fillRule } from '../../lib/webhooks/fill-rule.ts';
import { joinParts } from '../../lib/webhooks/parts.ts';
import { requestProblems } from '../../lib/webhooks/request-problems.ts';
import type { RuleRequest } from '../../lib/webhooks/rule.ts';
import { anyText } from './hostile.ts';
import { request } from './rule-samples.ts';

/** Templates out of these pieces, near to what people write and often broken. */
const template = (pieces: string[], around: [string, string]) =>
  fc.oneof(
    fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join('')),
    fc
      .array(fc.constantFrom(...pieces), { maxLength: 4 })
      .map((parts) => around[0] + parts.join('') + around[1]),
  );

const JSON_PIECES = [...'"\\{}[]:,1-ux ', '{email}', '{tags}', '{secret.a}', '"a":', '""', 'null', '{{'];
const XML_PIECES = [
  ...'<>/&;"\'=a ]!-?#{',
  '{email}',
  '{tags|html}',
  '{secret.a}',
  '<a>',
  '</a>',
  '<a b="',
  '"/>',
  '<![CDATA[',
  ']]',
  '<!--',
  '-->',
  '&amp;',
  '{{',
];

const anyValue: fc.Arbitrary<Json> = fc.oneof(
  anyText,
  fc.constantFrom<Json>(null, true, 0, -1e21, [], {}, ['a', ['b']], { a: { b: '"' } }),
  fc.jsonValue() as fc.Arbitrary<Json>,
);

/** Checks whatever passes at save with any values, and that enough does. */
function passesWithAll(
  format: RuleRequest['format'],
  bodies: fc.Arbitrary<string>,
  isGood: (body: string) => boolean,
): void {
  let passed = 0;
  fc.assert(
    fc.property(bodies, anyValue, anyText, (body, value, secret) => {
      const asked = request({ format, body });
      if (body.trim() === '' || requestProblems(asked).length > 0) return;
      passed += /\{(?:email|tags|secret)/.test(body) ? 1 : 0;
      const filled = fillRule(asked, () => value);
      if (filled.state === 'filled')
        expect([body, isGood(joinParts(filled.request.body ?? [], () => secret))]).toEqual([body, true]);
    }),
    { numRuns: 4000 },
  );
  expect(passed).toBeGreaterThan(20);
}

test('a JSON body that can be saved is JSON with any values', () =>
  passesWithAll('json', template(JSON_PIECES, ['["', '"]']), (body) => {
    JSON.parse(body);
    return true;
  }));

test('an XML body that can be saved is well-formed with any values', () =>
  passesWithAll('xml', template(XML_PIECES, ['<a b="{email}">', '</a>']), (body) => {
    let isGood = true;
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', () => {
      isGood = false;
    });
    parser.write(body).close();
    return isGood;
  }));

test('an address that can be saved goes to its own host with any values', () => {
  const pieces = [
    ...'/\\?#@:.%{ *',
    'https://',
    'a.example',
    '{email}',
    '{secret.a}',
    '..',
    '%2e',
    '{{',
    '\t',
    '[::1]',
  ];
  const urls = fc.oneof(
    template(pieces, ['https://a.example/', '']),
    template(pieces, ['https:', 'a.example/']),
    template(pieces, ['https://a.example', '']),
  );
  let passed = 0;
  fc.assert(
    fc.property(urls, anyText, anyText, (url, value, secret) => {
      const asked = request({ url });
      if (requestProblems(asked).length > 0) return;
      const filled = fillRule(asked, () => value);
      if (filled.state === 'skipped') return;
      passed += /\{(?:email|secret)/.test(url) ? 1 : 0;
      const sent = new URL(joinParts(filled.request.url, () => secret));
      expect([url, sent.origin]).toEqual([url, new URL(url).origin]);
    }),
    { numRuns: 4000 },
  );
  expect(passed).toBeGreaterThan(20);
});
