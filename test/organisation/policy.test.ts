// @vitest-environment jsdom
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../scripts/config/policy.ts';
import { INSTRUCTIONS } from '../../scripts/policy/instructions.ts';
import { TARGETS } from '../../scripts/policy/subject.ts';

const ID = 'abcdefghijklmnopabcdefghijklmnop';
const NAME = 'Ann "Q" <O\'Hara> & Söns \\ 日本';
const CONFIG = { version: 2, organisation: NAME, revision: 3 };
const KEY = Buffer.alloc(32, 7).toString('base64');
const AT = ['--url', 'https://it.acme.example/c.json'];
const UPDATES = 'https://it.acme.example/deskside/';

let folder: string;
let said: string[];
const say = (text: string) => said.push(text);
const output = { log: say, error: say };
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deskside-policy-'));
  said = [];
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function policy(target: string, config: unknown, ...more: string[]): number {
  const file = join(folder, 'acme.json');
  writeFileSync(file, JSON.stringify(config));
  return run([file, '--for', target, '--out', folder, '--id', ID, ...more], output);
}

function written(file: string, encoding: 'utf8' | 'utf16le' = 'utf8'): string {
  return readFileSync(join(folder, file), encoding);
}

test.each(TARGETS)('for %s it writes instructions, and prints them', (target) => {
  expect(policy(target, CONFIG)).toBe(0);
  expect(written('README.txt')).toBe(INSTRUCTIONS[target]);
  expect(said.join('\n')).toContain(INSTRUCTIONS[target]);
});

test('chromium-linux: the config is one string, under the extension’s id', () => {
  policy('chromium-linux', CONFIG, '--updates', UPDATES);
  const file = JSON.parse(written('deskside.json'));
  expect(JSON.parse(file['3rdparty'].extensions[ID].config)).toEqual(CONFIG);
  expect(file.ExtensionSettings[ID]).toEqual({
    installation_mode: 'force_installed',
    update_url: `${UPDATES}update.xml`,
  });
});

test('firefox: the same, under its own id', () => {
  policy('firefox', CONFIG, '--firefox-id', 'acme@acme.example', '--updates', UPDATES);
  const { policies } = JSON.parse(written('policies.json'));
  expect(JSON.parse(policies['3rdparty'].Extensions['acme@acme.example'].config)).toEqual(CONFIG);
  expect(policies.ExtensionSettings['acme@acme.example']).toEqual({
    installation_mode: 'force_installed',
    install_url: `${UPDATES}deskside.xpi`,
  });
});

describe.each([
  ['chrome', 'Google\\Chrome'],
  ['edge', 'Microsoft\\Edge'],
])('%s', (target, vendor) => {
  test('is a registry file that holds every character of the config', () => {
    policy(target, CONFIG, '--updates', UPDATES);
    const lines = written(`deskside-${target}.reg`, 'utf16le').split('\r\n');
    expect(lines[0]).toBe('\uFEFFWindows Registry Editor Version 5.00');
    const root = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${vendor}`;
    const at = lines.indexOf(`[${root}\\3rdparty\\extensions\\${ID}\\policy]`);
    const [, value = ''] = /^"config"="(.*)"$/.exec(lines[at + 1] ?? '') ?? [];
    expect(JSON.parse(value.replace(/\\(["\\])/g, '$1'))).toEqual(CONFIG);
    expect(lines).toContain(`[${root}\\ExtensionSettings\\${ID}]`);
    expect(lines).toContain(`"update_url"="${UPDATES}update.xml"`);
  });
});

test('macos: one profile with a payload for each browser, its identifiers the same every time', () => {
  policy('macos', CONFIG, '--updates', UPDATES);
  const profile = written('deskside.mobileconfig');
  const keys = valuesByKey(profile);
  const types = keys.filter(([key]) => key === 'PayloadType').map(([, value]) => value);
  expect(types.sort()).toEqual([
    'Configuration',
    'com.google.Chrome',
    `com.google.Chrome.extensions.${ID}`,
    'com.microsoft.Edge',
    `com.microsoft.Edge.extensions.${ID}`,
    'org.mozilla.firefox',
  ]);
  const configs = keys.filter(([key]) => key === 'config').map(([, value]) => JSON.parse(value));
  expect(configs).toEqual([CONFIG, CONFIG, CONFIG]);
  policy('macos', CONFIG, '--updates', UPDATES);
  expect(written('deskside.mobileconfig')).toBe(profile);
});

function valuesByKey(plist: string): [string, string][] {
  return [...xml(plist).querySelectorAll('key')].map((key) => [
    key.textContent ?? '',
    key.nextElementSibling?.textContent ?? '',
  ]);
}

/** Throws where it is not well-formed. */
function xml(text: string): Document {
  const document = new DOMParser().parseFromString(text.trimStart(), 'text/xml');
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined();
  return document;
}

test('intune: every row fills a setting that the ADMX has', () => {
  policy('intune', CONFIG, '--updates', UPDATES);
  const admx = xml(written('deskside.admx'));
  const named = [...admx.querySelectorAll('policy')].map((entry) => entry.getAttribute('name'));
  const rows = written('oma-uri.txt');
  const filled = [...rows.matchAll(/Config\/Deskside~Policy~Deskside\/(\S+)/g)].map(([, id]) => id);
  expect(filled).toEqual(named);
  for (const entry of admx.querySelectorAll('[displayName]'))
    expect(entry.getAttribute('displayName')).toMatch(/^\$\(string\.\w+\)$/);
  expect(named).toContain('Deskside_config');
  const [data = ''] = /<data id="Deskside_config".*/.exec(rows) ?? [];
  const value = xml(data).documentElement;
  expect(JSON.parse(value.getAttribute('value') ?? '')).toEqual(CONFIG);
});

test('where the config lies at an address, the policy names the address alone', () => {
  policy('chromium-linux', CONFIG, '--url', 'https://it.acme.example/c.json', '--public-key', KEY);
  const file = JSON.parse(written('deskside.json'));
  expect(file).toEqual({
    '3rdparty': {
      extensions: { [ID]: { url: 'https://it.acme.example/c.json', publicKey: KEY } },
    },
  });
});

const WITH_SECRET = {
  ...CONFIG,
  connectors: [
    {
      id: 'crm',
      name: 'CRM',
      endpoint: 'https://crm.example.com/',
      headers: [{ name: 'X-API-Key', value: 'hunter2' }],
    },
  ],
};

test.each([
  ['a plain secret', WITH_SECRET, [], /connectors\.0\.headers\.0\.value[\s\S]*config -- seal/],
  ['what is no config', { version: 2, colour: 'red' }, [], /colour\n +There is no/],
  ['an id that is none', CONFIG, ['--id', 'deskside'], /32 letters/],
  ['a key without an address', CONFIG, ['--public-key', KEY], /goes with --url/],
  ['a file for a key', CONFIG, [...AT, '--public-key', 'acme.pub'], /32 bytes as Base64, not acme\.pub/],
  ['a Firefox id that is none', CONFIG, ['--firefox-id', 'deskside'], /Extension ID.*not deskside/],
  ['an address without TLS', CONFIG, ['--url', 'http://it.acme.example/c.json'], /https:/],
])('%s is refused, and nothing is written', (_, config, more, why) => {
  expect(policy('chromium-linux', config, ...more)).toBe(1);
  expect(said.join('\n')).toMatch(why);
  expect(said.join('\n')).not.toContain('hunter2');
  expect(() => written('deskside.json')).toThrow();
});

test('a target that is not known gets the usage', () => {
  expect(policy('netscape', CONFIG)).toBe(2);
  expect(said.join('\n')).toContain('--for chrome|edge|');
});
