import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { VERBS } from '../../scripts/config/verbs.ts';

const folder = mkdtempSync(join(tmpdir(), 'deskside-config-tool-'));
afterAll(() => rmSync(folder, { recursive: true }));

const CRM = { id: 'crm', name: 'CRM', endpoint: 'https://crm.example/lookup' };
const file = (name: string, content: string | object) => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};
const good = file('good.json', { version: 2, connectors: [CRM] });
const wrong = file('wrong.json', { version: 2, conectors: [] });
const next = file('next.json', {
  version: 2,
  organisation: 'Acme',
  connectors: [
    { ...CRM, endpoint: 'https://new.example/lookup', secretHeader: 'X-Key', credentials: 'include' },
    { ...CRM, id: 'orders', name: 'Orders' },
  ],
  ownHelpdesks: [
    {
      id: 'desk',
      name: 'Desk',
      ticket: [{ in: 'path', pattern: '^/t/(?<id>\\d+)$' }],
      requests: { me: { path: '/me', headers: { 'x-csrf': { cookie: 'csrf' } } } },
      fields: {},
    },
  ],
});

async function run(verb: string, ...args: string[]) {
  const said = { log: '', error: '' };
  const output = {
    log: (text: string) => (said.log += `${text}\n`),
    error: (text: string) => (said.error += `${text}\n`),
  };
  const code = await (await VERBS[verb]?.load())?.run(args, output);
  return { code, ...said };
}

test('check passes a config and says what is in it', async () =>
  expect(await run('check', good)).toEqual({
    code: 0,
    log: `${good} is a config: 1 connector, 0 webhook rules, 0 sites, 0 own helpdesks, 0 sealed secrets.\n`,
    error: '',
  }));

test('check fails what is none, with the place', async () => {
  const { code, log, error } = await run('check', wrong);
  expect([code, log]).toEqual([1, '']);
  expect(error).toContain('1 problem\n  conectors\n    There is no “conectors” here. Is “connectors” meant?');
});

test.each([
  [good, 0, { ok: true, problems: [], remarks: [] }],
  [wrong, 1, { ok: false, problems: [{ path: 'conectors', message: expect.any(String) }], remarks: [] }],
])('check --json says the same to programs', async (path, code, said) => {
  const answer = await run('check', path, '--json');
  expect([answer.code, JSON.parse(answer.log)]).toEqual([code, said]);
});

test('check remarks on a site of a helpdesk that nobody knows, and on a plain secret, and quotes no secret', async () => {
  const doubtful = file('doubtful.json', {
    version: 2,
    helpdesks: [
      { origin: 'https://acme.zendesk.com', helpdesk: 'zendsk' },
      { origin: 'https://desk.acme.example', helpdesk: 'desk' },
    ],
    ownHelpdesks: [
      { id: 'desk', name: 'Desk', ticket: [{ in: 'path', pattern: '^/t/(?<id>\\d+)$' }], fields: {} },
    ],
    connectors: [{ ...CRM, headers: [{ name: 'Authorization', value: 'Bearer hunter2hunter2' }] }],
  });
  const { code, error } = await run('check', doubtful);
  expect(code).toBe(0);
  expect(error).toMatch(/helpdesks\.0\.helpdesk\n.*no helpdesk "zendsk".*Is "zendesk" meant\?/);
  expect(error).toMatch(/connectors\.0\.headers\.0\.value\n.*plain words/);
  expect(error).not.toMatch(/helpdesks\.1|hunter2/);
  const { remarks } = JSON.parse((await run('check', doubtful, '--json')).log);
  expect(remarks).toHaveLength(2);
});

test('a file that is not there is a problem like others', async () =>
  expect(await run('check', join(folder, 'none.json'))).toMatchObject({
    code: 1,
    error: expect.stringMatching(/There is no file ".*none\.json"\./),
  }));

test.each([
  ['check', []],
  ['check', ['a', 'b']],
  ['check', ['a', '--fast']],
  ['diff', ['a']],
  ['sign', ['a', 'b']],
  ['sign', ['a', '--fast']],
  ['seal', []],
  ['keygen', ['--fast']],
])('%s with %j is not asked rightly, and says how it is', async (verb, args) =>
  expect(await run(verb, ...args)).toMatchObject({ code: 2, error: expect.stringContaining(`-- ${verb} `) }),
);

test('diff says what the browser and its agent would notice', async () => {
  const { code, log } = await run('diff', good, next);
  expect(code).toBe(0);
  expect(log.trimEnd().split('\n')).toEqual([
    'Settings',
    '  organisation',
    'Connectors',
    '  ~ crm (CRM): credentials, endpoint, secretHeader',
    '  + orders (Orders)',
    'Own helpdesks',
    '  + desk (Desk)',
    'New endpoints',
    '  crm: https://crm.example/lookup -> https://new.example/lookup',
    '  orders: https://crm.example/lookup',
    'Hosts to allow',
    '  https://new.example/*',
    "Reads with the agent's session",
    '  desk: GET /me',
    '  desk: cookie csrf',
    "Sends the agent's login",
    '  crm',
    'Secrets needed',
    '  crm: key',
  ]);
});

test('diff of a config with itself is nothing, also to programs', async () => {
  expect((await run('diff', good, good)).log).toBe('Nothing changes.\n');
  expect(JSON.parse((await run('diff', good, next, '--json')).log)).toMatchObject({ withLogin: ['crm'] });
});

test.each([
  [5, 4, /5 -> 4: .*refuse/],
  [5, 5, /Both are revision 5/],
  [5, 6, /^$/],
])('diff from revision %i to %i says what browsers make of it', async (before, after, said) => {
  const from = file('from.json', { version: 2, revision: before });
  const to = file('to.json', { version: 2, revision: after, organisation: 'Acme' });
  const { code, error } = await run('diff', from, to);
  expect(code).toBe(0);
  expect(error).toMatch(said);
});

test('diff with what is no config names its problems', async () =>
  expect(await run('diff', good, wrong)).toMatchObject({
    code: 1,
    error: expect.stringContaining('conectors'),
  }));

test.each([
  ['check', ['a', '--fast'], "Unknown option '--fast'.\n"],
  ['policy', [good, '--for', 'chrom'], 'There is no policy for "chrom".'],
  ['policy', [good], 'Say for what'],
  ['doctor', [good], '--email a@b.c'],
])('%s %j says what is wrong with the call', async (verb, args, why) =>
  expect(await run(verb, ...args)).toMatchObject({ code: 2, log: '', error: expect.stringContaining(why) }),
);

test('a policy for Firefox needs no id of Chrome’s', async () => {
  const out = join(folder, 'policy');
  expect(await run('policy', good, '--for', 'firefox', '--out', out)).toMatchObject({ code: 0 });
  expect(await run('policy', good, '--for', 'chrome', '--out', out)).toMatchObject({
    code: 1,
    error: expect.stringContaining('--id'),
  });
});

test.each(Object.entries(VERBS))('%s says how it is asked', async (name, verb) => {
  const { USAGE } = await verb.load();
  expect(USAGE.split('\n')[0]).toMatch(new RegExp(`^npm run config -- ${name}\\b`));
});

test('the tool itself: schema is JSON, a verb that is not there is an error with the list', async () => {
  const tool = (...args: string[]) =>
    promisify(execFile)(process.execPath, [join(import.meta.dirname, '../../scripts/config.ts'), ...args]);
  expect(JSON.parse((await tool('schema')).stdout)).toMatchObject({ title: 'Deskside config' });
  await expect(tool('shcema')).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/no verb "shcema"[\s\S]*check FILE/),
  });
  expect((await tool('--help')).stdout).toMatch(/check FILE/);
  expect((await tool('seal', '--help')).stdout).toMatch(/-- seal FILE[\s\S]*DESKSIDE_PASSPHRASE/);
});

const RULE = {
  id: 'notify',
  name: 'Notify',
  events: ['ticket.changed'],
  request: { url: 'https://hooks.example/{ticket_id}', authorisation: { type: 'bearer' } },
};

test('check remarks on a rule’s plain secret, and on a condition about a connector that the file has not', async () => {
  const conditions = [{ of: 'answer', connector: 'erp', path: 'plan', is: 'is', value: 'Gold' }];
  const headers = [{ name: 'X-Api-Key', value: 'hunter2hunter2' }];
  const doubtful = file('rules.json', {
    version: 2,
    connectors: [CRM],
    rules: [{ ...RULE, when: { groups: [{ conditions }] }, request: { ...RULE.request, headers } }],
  });
  const { code, error } = await run('check', doubtful);
  expect(code).toBe(0);
  expect(error).toMatch(/rules\.0\.when\.groups\.0\.conditions\.0\.connector\n.*No connector "erp"/);
  expect(error).toMatch(/rules\.0\.request\.headers\.0\.value\n.*plain words/);
  expect(error).not.toContain('hunter2');
});

test('diff tells rules, where they send, and the secrets that they need', async () => {
  const before = file('before.json', { version: 2, rules: [{ ...RULE, id: 'old', name: 'Old' }] });
  const after = file('after.json', { version: 2, rules: [RULE] });
  expect((await run('diff', before, after)).log.trimEnd().split('\n')).toEqual([
    'Webhook rules',
    '  + notify (Notify)',
    '  - old (Old)',
    'New endpoints',
    '  rule notify: https://hooks.example/{ticket_id}',
    'Secrets needed',
    '  rule notify: token',
  ]);
});
