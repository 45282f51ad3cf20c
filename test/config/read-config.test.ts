import { expect, test } from 'vitest';
import { MAX_CONFIG_BYTES } from '../../lib/config/config-text.ts';
import { readConfig } from '../../lib/config/read-config.ts';
import { shows } from '../attacks/attack.ts';
import { speak } from '../speak.ts';

const CONFIG = '{"version": 1, "workspace": {"id": "Kočka"}}';
const CRM = { id: 'crm', name: 'CRM', endpoint: 'https://crm.example/lookup' };
const DESK = {
  id: 'desk',
  name: 'Desk',
  ticket: [{ in: 'path', pattern: '^/t/(?<id>\\d+)$' }],
  fields: {},
};

const utf16 = (text: string, mark: boolean) =>
  new Uint8Array(Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le'));
const swapped = (bytes: Uint8Array) => new Uint8Array(Buffer.from(bytes).swap16());
const problems = (file: string | Uint8Array) => {
  const read = readConfig(file);
  return read.ok ? [] : read.problems;
};
const first = (file: string | Uint8Array) => problems(file)[0]?.message;
const inConfig = (parts: object) => problems(JSON.stringify({ version: 2, ...parts }));

test.each([
  ['text', CONFIG],
  ['text with a byte order mark', `\ufeff${CONFIG}`],
  ['UTF-8', new Uint8Array(Buffer.from(CONFIG))],
  ['UTF-8 with a byte order mark', new Uint8Array(Buffer.from(`\ufeff${CONFIG}`))],
  ['UTF-16', utf16(CONFIG, false)],
  ['UTF-16 with a byte order mark', utf16(CONFIG, true)],
  ['big-endian UTF-16', swapped(utf16(CONFIG, false))],
  ['big-endian UTF-16 with a byte order mark', swapped(utf16(CONFIG, true))],
])(shows('40.5', '%s is read'), (_, file) =>
  expect(readConfig(file)).toMatchObject({ ok: true, config: { workspace: { id: 'Kočka' } } }),
);

test.each([
  ['nothing', '', /empty/],
  ['nothing but space', ' \n', /empty/],
  ['a web page', '<!doctype html><title>Sign in</title>', /web page/],
  ['YAML', 'version: 1\nconnectors: []', /not JSON/],
  ['a comment', '{\n  // ours\n  "version": 1\n}', /^Line 2, column 3: JSON has no comments/],
  ['a comment in stars', '{"version": 1 /* ours */}', /^Line 1, column 15: JSON has no comments/],
  ['a comma at the end', '{\n  "version": 1,\n}', /^Line 2, column 15: no comma stands after the last entry/],
  ['a comma at the end of a list', '{"version": 1, "connectors": [[],]}', /column 33: no comma stands/],
  ['a comma that is missing', '{"version": 1\n "connectors": []}', /^Line 1, column 14: a comma is missing/],
  ['single quotes', "{'version': 1}", /column 2: texts in JSON stand between double/],
  ['quotes of a word processor', '{“version”: 1}', /column 2: texts in JSON .* straight/],
  ['half a file', '{"version": 1, "connectors": [{"id": "cr', /column 38: the file ends in the middle/],
  ['half a file, cut between entries', '{"version": 1,', /column 15: the file ends in the middle/],
  ['a path with backslashes', '{"version": 1, "x": "C:\\data"}', /column 21: .*backslash/],
  ['a text over two lines', '{"version": 1, "x": "a\nb"}', /column 21: this text does not end in its line/],
  ['two files in one', '{"version": 1} {"version": 1}', /column 16: this is not JSON/],
  ['a word', '{"version": one}', /column 13: this is not JSON/],
])('a file that holds %s is refused, with what and where', (_, file, words) =>
  expect(first(file)).toMatch(words),
);

test('bytes that are no text are refused', () =>
  expect(first(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff]))).toMatch(/UTF-8/));

test.each([
  ['text', ' '.repeat(MAX_CONFIG_BYTES + 1)],
  ['bytes', new Uint8Array(MAX_CONFIG_BYTES + 1)],
])(shows('40.4', 'too much %s is refused unread'), (_, file) =>
  expect(first(file)).toMatch(/has 21 MB.*at most 20 MB/),
);

test.each([
  [{ conectors: [] }, 'conectors', /Is “connectors” meant/],
  [{ colour: 'red' }, 'colour', /no “colour” here\. Known are .*organisation/],
  [{ connectors: [{ ...CRM, tempalte: '' }] }, 'connectors.0.tempalte', /Is “template” meant/],
  [{ connectors: [{ ...CRM, name: 3 }] }, 'connectors.0.name', /takes a text, not 3/],
  [{ connectors: [{ id: 'crm', name: 'CRM' }] }, 'connectors.0.endpoint', /missing/],
  [{ connectors: [{ ...CRM, dialect: 'disqa' }] }, 'connectors.0.dialect', /Is "disqua" meant/],
  [{ connectors: {} }, 'connectors', /takes a list: \[…\], not an object: \{…\}/],
  [{ allow: { export: 'no' } }, 'allow.export', /takes true or false, not "no"/],
  [{ revision: 1.5 }, 'revision', /takes a whole number, not 1\.5/],
  [{ revision: -1 }, 'revision', /Not less than 0/],
  [{ organisation: 'x'.repeat(101) }, 'organisation', /At most 100 characters/],
  [{ helpdesks: [{ origin: 'https://a.example', helpdesk: '' }] }, 'helpdesks.0.helpdesk', /not be empty/],
  [{ connectors: Array(1001).fill(CRM) }, 'connectors', /At most 1000 entries/],
  [
    { ownHelpdesks: [{ ...DESK, ticket: [{ in: 'paths', pattern: 'x' }] }] },
    'ownHelpdesks.0.ticket.0.in',
    /Is "path" meant/,
  ],
  [{ ownHelpdesks: [{ ...DESK, id: 'D e' }] }, 'ownHelpdesks.0.id', /"D e" has another form/],
])(shows('40.3', '%j is refused, with the place and what would be right'), (parts, path, words) => {
  expect(inConfig(parts)).toContainEqual({ path, message: expect.stringMatching(words) });
});

test.each([
  [{ connectors: [{ ...CRM, headers: ['Authorization: Bearer s3cr3t'] }] }, /not a text/],
  [{ connectors: [{ ...CRM, headers: 'X-Key: s3cr3t' }] }, /not a text/],
  [{ connectors: [{ ...CRM, headers: [{ name: 'X-Key', value: 31337 }] }] }, /not a number/],
  [{ sealed: 's3cr3t' }, /not a text/],
])('what is wrong with %j is said without the secret that may stand there', (parts, words) => {
  const said = inConfig(parts).map(({ message }) => message);
  expect(said).toEqual([expect.stringMatching(words)]);
  expect(said.join()).not.toMatch(/s3cr3t|31337/);
});

test.each([
  [{ connectors: [CRM, { ...CRM, id: 'other' }, CRM] }, 'connectors.2.id', /“crm” .*connectors\.0/],
  [{ ownHelpdesks: [DESK, DESK] }, 'ownHelpdesks.1.id', /“desk” .*ownHelpdesks\.0/],
  [
    { helpdesks: Array(2).fill({ origin: 'https://a.example', helpdesk: 'zendesk' }) },
    'helpdesks.1.origin',
    /“https:\/\/a\.example” .*helpdesks\.0/,
  ],
  [
    {
      connectors: [
        {
          ...CRM,
          headers: [
            { name: 'X-Key', value: 'a' },
            { name: 'x-key', value: 'b' },
          ],
        },
      ],
    },
    'connectors.0.headers.1.name',
    /there twice/,
  ],
])('what is there twice is named once, with the first: %j', (parts, path, words) =>
  expect(inConfig(parts)).toEqual([{ path, message: expect.stringMatching(words) }]),
);

test.each(['<all_urls>', '*://*/*', 'https://*.com/*', 'file:///*', ''])(
  shows('41.2', 'an own helpdesk that claims “%s” is refused'),
  (pattern) =>
    expect(inConfig({ ownHelpdesks: [{ ...DESK, matches: [pattern] }] })).toEqual([
      { path: 'ownHelpdesks.0.matches.0', message: expect.stringContaining('https://*.example.com/*') },
    ]),
);

test.each(['https://*.desk.example/*', '*://desk.acme.example/*', 'http://localhost/*'])(
  'an own helpdesk may claim %s',
  (pattern) => expect(inConfig({ ownHelpdesks: [{ ...DESK, matches: [pattern] }] })).toEqual([]),
);

const SLOW = '(a+)+$';
const address = (strategy: object) => ({ fields: { email: [strategy] } });
test.each([
  [{ ticket: [{ in: 'path', pattern: SLOW }] }, 'ticket.0.pattern'],
  [{ ticket: [{ from: 'dom', select: 'b', path: SLOW }] }, 'ticket.0.path'],
  [{ notTicket: [{ in: 'hash', pattern: SLOW }] }, 'notTicket.0.pattern'],
  [address({ from: 'dom', select: 'b', match: SLOW }), 'fields.email.0.match'],
  [address({ from: 'dom', select: 'b', label: SLOW }), 'fields.email.0.label'],
  [
    { requests: { me: { path: '/me', headers: { 'x-csrf': { cookie: 'csrf', match: SLOW } } } } },
    'requests.me.headers.x-csrf.match',
  ],
])(shows('41.4', 'a pattern that would hang the page is refused at %s'), (parts, path) =>
  expect(inConfig({ ownHelpdesks: [{ ...DESK, ...parts }] })).toEqual([
    { path: `ownHelpdesks.0.${path}`, message: expect.stringContaining(SLOW) },
  ]),
);

test("a setting's label, a request's path and a map's words are no patterns", () =>
  expect(
    inConfig({
      ownHelpdesks: [
        {
          ...DESK,
          settings: [{ name: 'field', label: SLOW }],
          requests: { me: { path: '/(a+)+' } },
          ...address({ from: 'dom', select: 'b', map: { match: SLOW } }),
        },
      ],
    }),
  ).toEqual([]));

test('of very many problems a hundred are told, and how many more there are', () => {
  const found = inConfig({ connectors: Array(150).fill({ ...CRM, name: 3 }) });
  expect(found).toHaveLength(101);
  expect(found.at(-1)).toEqual({ path: '', message: 'And 50 more.' });
});

test.each([
  [
    'nested very deep',
    `{"version":2,"organisation":${'['.repeat(1e6)}${']'.repeat(1e6)}}`,
    /takes a text, not a list/,
  ],
  [
    'of an older version and nested very deep',
    `{"version":1,"organisation":${'['.repeat(1e6)}${']'.repeat(1e6)}}`,
    /nested too deep/,
  ],
  ['nested very deep and cut', `{"version":1,"organisation":${'['.repeat(1e6)}`, /ends in the middle/],
  ['one very long text', JSON.stringify({ version: 2, organisation: 'x'.repeat(15e6) }), /At most 100/],
  [
    'one very long text, and a comma too many',
    `{"version":1,"organisation":"${'x'.repeat(15e6)}",}`,
    /no comma/,
  ],
  [
    'one very long text that is cut',
    `{"version":1,"organisation":"${'x'.repeat(15e6)}`,
    /ends in the middle/,
  ],
])('a file that is %s is refused like any other', (_, file, words) => expect(first(file)).toMatch(words));

test(shows('40.9', 'a thousand connectors are read'), () => {
  const connectors = Array.from({ length: 1000 }, (_, index) => ({ ...CRM, id: `crm-${index}` }));
  expect(inConfig({ connectors })).toEqual([]);
});

test('what is wrong is told in the language of the browser', () => {
  speak('cs');
  expect(first('{"version": 1,}')).toMatch(/^Řádek 1, sloupec 14:/);
  speak('en');
});
