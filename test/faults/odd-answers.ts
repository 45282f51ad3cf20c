/** Bodies that are JSON, and hard to swallow, by the name of their path. */
export const ODD_ANSWERS: Record<string, () => string> = {
  'deep-10000': () => `{"found":true,"x":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
  'million-keys': () =>
    `{"found":true,"x":{${Array.from({ length: 1_000_000 }, (_, n) => `"k${n}":1`).join()}}}`,
  'million-values': () => `{"found":true,"x":[${'0,'.repeat(999_999)}0]}`,
  'fitting-values': () => `{"found":true,"x":[${'0,'.repeat(399_999)}0]}`,
  'twice-the-key': () => '{"found":true,"name":"First of two","name":"Last of two"}',
  infinite: () => '{"found":true,"name":"Infinite","fields":{"Sum":1e999,"Plan":"Pro"}}',
  'half-surrogate': () => '{"found":true,"name":"Half \\ud83d","fields":{"Plan":"\\ude00 Pro"}}',
  nul: () => '{"found":true,"name":"Nul\\u0000Name","fields":{"Pl\\u0000an":"Pro"}}',
  'turned-around': () =>
    '{"found":true,"name":"\\u202eTurned","badge":"\\u202eVIP","fields":{"Pl\\u202ean":"\\u202ePro \\u2067"}}',
  'combining-marks': () =>
    JSON.stringify({ found: true, name: `Zalgo${`x${'\u0317\u0303'.repeat(20)}`.repeat(20)}` }),
  'four-bytes': () => JSON.stringify({ found: true, name: 'Emoji', badge: '\u{1f600}'.repeat(31) }),
  'special-keys': () =>
    `{"found":true,"name":"Special",${SPECIAL_KEYS},"fields":{"Plan":"Pro",${SPECIAL_KEYS}}}`,
  'other-kinds': () =>
    '{"found":true,"name":"Kinds","badge":{"a":1},"fields":{"object":{"a":1},"list":[1],"yes":true,"no":false,"none":null,"huge":1e300,"Above":9007199254740993}}',
  'bad-zone': () => '{"found":true,"day":"2026-11-22T10:00:00+99:99","zone":"Mars/Olympus"}',
  'empty-label': () => '{"found":true,"name":"No label","badge":"  ","badge_color":"red"}',
  'right-to-left': () => '{"found":true,"name":"Rtl","badge":"عميل مميز!","fields":{"Plan":"Pro"}}',
  'like-a-badge': () => '{"found":true,"name":"VIP \\u2714","fields":{"Plan":"VIP \\u2714"}}',
  'too-much-badge': () =>
    JSON.stringify({
      found: true,
      name: 'Much',
      badge: 'VIP '.repeat(2500),
      badge_color: 'red;background:url(//127.0.0.1)',
      fields: Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`Field ${n}`, 'y'])),
    }),
};

/** Members of an object under every key that means something to JavaScript. */
const SPECIAL_KEYS =
  '"__proto__":{"polluted":1},"constructor":"c","prototype":"p","toString":"s","hasOwnProperty":1,"length":-1,"then":"t","toJSON":"j"';
