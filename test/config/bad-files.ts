import { MAX_CONFIG_BYTES } from '../../lib/config/config-text.ts';
import { connector } from '../lookup/sample.ts';

/** A file that is no config: what it is, its bytes, and where and how it is told. */
export interface BadFile {
  what: string;
  bytes: Buffer;
  path: string;
  words: RegExp;
}

const CRM = connector({ id: 'crm' });
const DESK = {
  id: 'desk',
  name: 'Desk',
  ticket: [{ in: 'path', pattern: '^/t/(?<id>\\d+)$' }],
  fields: {},
};
const waiting = (id: string, next: string) => ({ ...connector({ id }), showWhen: { answer: after(next) } });
const after = (id: string) => ({ connector: id, path: 'fields.Plan', values: [] });
const desk = (parts: object) => ({ ownHelpdesks: [{ ...DESK, ...parts }] });
const claims = (pattern: string) => desk({ matches: [pattern] });
const HANGS = { from: 'dom', select: 'b', read: 'text', label: '(a+)+$' };
const NOTIFY = { id: 'notify', name: 'Notify', events: ['ticket.changed'] };
const request = (parts: object) => ({
  rules: [{ ...NOTIFY, request: { url: 'https://hooks.acme.example/x', ...parts } }],
});
const condition = (parts: object) => ({
  rules: [{ ...request({}).rules[0], when: { groups: [{ conditions: [parts] }] } }],
});
const header = (name: string, value = 'x') => ({
  connectors: [{ ...CRM, headers: [{ name, value }] }],
});

/** No JSON in UTF-8 or UTF-16, or too much of it. */
export const BAD_FILES: BadFile[] = [
  text('nothing', '', /empty/),
  text('a web page', '<!doctype html><title>Sign in</title>', /web page/),
  text('YAML', 'version: 1\nconnectors: []\n', /not JSON/),
  text('JSON with a comment', '{ "version": 1 // ours\n}', /^Line 1, column 16: JSON has no comments/),
  text('half a file', '{"version": 1, "connectors": [{"id": "cr', /the file ends in the middle/),
  text('a comma too many', '{"version": 1,}', /no comma stands after the last/),
  { what: 'a picture', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]), path: '', words: /not text/ },
  { what: '20 MB and more', bytes: Buffer.alloc(MAX_CONFIG_BYTES + 1, ' '), path: '', words: /20 MB/ },
  text('nested a million times', `${'['.repeat(1e6)}${']'.repeat(1e6)}`, /not a config/, 'version'),
];

/** JSON that is no config. */
export const BAD_CONFIGS: BadFile[] = [
  text('a list', '[]', /not a config/, 'version'),
  file('a later release’s version', { version: 9 }, 'version', /version 9.*Update Deskside/),
  file('a version that never was', { version: 0 }, 'version', /not a config/),
  file('a key that nobody knows', { conectors: [] }, 'conectors', /Is “connectors” meant/),
  text('a key of every object', '{"version":1,"__proto__":{"connectors":[]}}', /no “__proto__”/, '__proto__'),
  file('two connectors of one id', { connectors: [CRM, CRM] }, 'connectors.1.id', /connectors\.0/),
  file('two own helpdesks of one id', { ownHelpdesks: [DESK, DESK] }, 'ownHelpdesks.1.id', /ownHelpdesks\.0/),
  file('two rules of one id', { rules: Array(2).fill(request({}).rules[0]) }, 'rules.1.id', /rules\.0/),
  file('201 rules', { rules: Array(201).fill(request({}).rules[0]) }, 'rules', /At most 200/),
  file('a version that had no rules', { version: 1, rules: [] }, 'version', /“rules” needs "version": 2/),
  file(
    'an event that never happens',
    { rules: [{ ...request({}).rules[0], events: ['ticket.closed'] }] },
    'rules.0.events.0',
    /Known are/,
  ),
  file('a rule without a request', { rules: [NOTIFY] }, 'rules.0.request', /missing/),
  file(
    'a rule whose pattern hangs the browser',
    condition({ of: 'subject', is: 'matches', value: '(a+)+$' }),
    'rules.0.when.groups.0.conditions.0.value',
    /would take for ever/,
  ),
  ...[
    'http://hooks.acme.example/x',
    'https://{ticket_id}.acme.example/x',
    'https://me:pw@hooks.acme.example/x',
    'https://{secret.host}/x',
    'nowhere',
    'javascript:1',
  ].map((url) => file(`a rule that sends to ${url}`, request({ url }), 'rules.0.request.url', /./)),
  file(
    'a rule with a tag that nobody knows',
    request({ body: '{"a": "{ticket_ident}"}' }),
    'rules.0.request.body',
    /./,
  ),
  file('a rule whose body is no JSON', request({ body: '{"a": ' }), 'rules.0.request.body', /./),
  file(
    'a rule’s header that browsers drop',
    request({ headers: [{ name: 'Cookie', value: '' }] }),
    'rules.0.request.headers.0.name',
    /Cookie/,
  ),
  file('21 flags', { flags: Array.from({ length: 21 }, (_, row) => `f${row}`) }, 'flags', /At most 20/),
  file('1,001 connectors', { connectors: Array(1001).fill(CRM) }, 'connectors', /At most 1000/),
  file(
    'connectors that wait for each other',
    { connectors: [waiting('a', 'b'), waiting('b', 'a')] },
    'connectors.0.showWhen.answer.connector',
    /wait for each other/,
  ),
  file(
    'a connector that waits for itself',
    { connectors: [waiting('a', 'a')] },
    'connectors.0.showWhen.answer.connector',
    /cannot wait for its own/,
  ),
  ...[
    '<all_urls>',
    '*://*/*',
    'https://*/*',
    'https://*.com/*',
    'file:///*',
    'chrome://settings/*',
    'chrome-extension://*/*',
    'data:text/html,*',
    'https://a b.example/*',
    'https://user@evil.example/*',
    'https://[::1]/*',
    'https://10.*/*',
    '',
  ].map((pattern) =>
    file(
      `a helpdesk that claims “${pattern}”`,
      claims(pattern),
      'ownHelpdesks.0.matches.0',
      /\*\.example\.com/,
    ),
  ),
  ...(
    [
      ['https://desk.acme.example:8443/*', 'https://desk.acme.example/*'],
      ['https://desk.acme.example/only/*', 'https://desk.acme.example/*'],
      ['https://desk.acme.example/*junk', 'https://desk.acme.example/*'],
      ['https://*.příklad.cz/*', 'https://*.xn--pklad-zsa96e.cz/*'],
      ['*://Desk.Acme.Example/*', '*://desk.acme.example/*'],
    ] as const
  ).map(([pattern, meant]) =>
    file(
      `a helpdesk that claims “${pattern}”`,
      claims(pattern),
      'ownHelpdesks.0.matches.0',
      new RegExp(`${meant.replace(/[.*]/g, '\\$&')}$`),
    ),
  ),
  ...['(a+)+$', '(?:a|aa)*b', '(([a-z])+.)+[A-Z]', '(?:.*,){11}P', '(a+)\\1+$'].map((pattern) =>
    file(
      `a helpdesk whose pattern ${pattern} hangs the page`,
      desk({ fields: { email: [{ from: 'dom', select: 'b', match: pattern }] } }),
      'ownHelpdesks.0.fields.email.0.match',
      /would take for ever/,
    ),
  ),
  ...['map', 'settings', 'from'].map((name) =>
    file(
      `a helpdesk whose pattern under the name “${name}” hangs the page`,
      desk({ requests: { [name]: { path: '/x', needs: { [name]: HANGS } } } }),
      `ownHelpdesks.0.requests.${name}.needs.${name}.label`,
      /would take for ever/,
    ),
  ),
  file('a header that browsers drop', header('Cookie', ''), 'connectors.0.headers.0.name', /Cookie/),
  file('a header with a line break', header('X-A', 'a\r\nX-B: c'), 'connectors.0.headers.0.value', /./),
  ...[-1, 1e12].map((hours) =>
    file(`${hours} hours`, { connectors: [{ ...CRM, cache: { hours } }] }, 'connectors.0.cache.hours', /./),
  ),
  ...[0, -1, 1e9].map((timeoutSeconds) =>
    file(
      `a timeout of ${timeoutSeconds} seconds`,
      { connectors: [{ ...CRM, timeoutSeconds }] },
      'connectors.0.timeoutSeconds',
      /./,
    ),
  ),
  ...[
    'http://crm.acme.example/x',
    'https://*/x',
    'https://{email}/x',
    'https://me:pw@crm.acme.example/x',
    'javascript:1',
  ].map((endpoint) =>
    file(`the endpoint ${endpoint}`, { connectors: [{ ...CRM, endpoint }] }, 'connectors.0.endpoint', /./),
  ),
  ...['https://*.acme.example', 'https://acme.example/path', 'file:///etc'].map((origin) =>
    file(`the site ${origin}`, { helpdesks: [{ origin, helpdesk: 'rt' }] }, 'helpdesks.0.origin', /./),
  ),
];

function text(what: string, content: string, words: RegExp, path = ''): BadFile {
  return { what, bytes: Buffer.from(content), path, words };
}

function file(what: string, content: object, path: string, words: RegExp): BadFile {
  return text(what, JSON.stringify({ version: 2, ...content }), words, path);
}
