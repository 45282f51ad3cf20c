import fc from 'fast-check';

/** Values that have broken out of requests before. */
export const HOSTILE = [
  '',
  ' ',
  '.',
  '..',
  '%2e%2E',
  '../../admin',
  '"',
  "'",
  '\\',
  '\\"',
  '{subject}',
  '{secret.token}',
  '{{',
  '}}',
  'a&b=c',
  'a=b;c',
  '50% + 1#x?y',
  '</x>',
  ']]>',
  '<!-- -->',
  '<?x ?>',
  '&amp;&lt;&#13;',
  'a\r\nX-Evil: 1\r\n\r\n<b>',
  '\t \n',
  'a\u0000b',
  '\u0001\u0008\u000b\u001f\u007f\u0085\u009f',
  '\ufffe\uffff',
  '\ud800',
  'a\udc00\ud800b',
  '\u202eabc\u200f',
  '\u2028\u2029',
  '😀é日本',
  '\ufeffx',
  '__proto__',
  'null',
  '[1,{"a":2}]',
] as const;

/** Any text, more often one of those. */
export const anyText = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...HOSTILE), { maxLength: 4 }).map((parts) => parts.join('')),
  /** With halves of characters, which the strings of fast-check do not have. */
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
    .map((units) => String.fromCharCode(...units)),
);

/** A text as XML can hold it: what it has no place for is U+FFFD. */
export function asXmlHolds(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd');
}
