import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { manifest } from '../../scripts/manifest.ts';
import { readIcon } from '../../scripts/organisation/icon.ts';
import { identityFrom, identityOf } from '../../scripts/organisation/identity.ts';
import { readOptions } from '../../scripts/organisation/options.ts';
import { updatesJson, updateXml } from '../../scripts/organisation/update-files.ts';

const KEY = Buffer.from('the public key of Acme');

describe('the command line', () => {
  test('wants a config and nothing else; the files go beside it', () =>
    expect(readOptions(['/it/acme.json'])).toEqual({
      config: '/it/acme.json',
      out: '/it/acme-build',
      key: null,
      name: null,
      icon: null,
      updates: null,
    }));

  test.each([
    ['https://it.acme.example/deskside', 'https://it.acme.example/deskside/'],
    ['https://it.acme.example/deskside//', 'https://it.acme.example/deskside/'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/'],
  ])('reads the folder of updates %s', (typed, updates) =>
    expect(readOptions(['acme.json', '--updates', typed]).updates).toBe(updates),
  );

  test.each([
    [[], /Name one config file/],
    [['a.json', 'b.json'], /Name one config file/],
    [['acme.json', '--updates', 'http://it.acme.example/'], /https:\/\/ address of a folder/],
    [['acme.json', '--updates', 'https://it.acme.example/?v=1'], /https:\/\/ address of a folder/],
    [['acme.json', '--updates', 'deskside'], /https:\/\/ address of a folder/],
    [['acme.json', '--colour', 'red'], /^Unknown option '--colour'\.\n\nnpm run build:org/],
  ])('refuses %j', (args, why) => expect(() => readOptions(args)).toThrow(why));
});

describe('the identity', () => {
  test('gives the manifest of each browser its name, version, id and update address', () => {
    const identity = identityOf('Acme Desk', KEY, 7, 'https://it.acme.example/');
    const version = expect.stringMatching(/^\d+\.\d+\.\d+\.7$/);
    expect(manifest('chrome', null, identity)).toMatchObject({
      name: 'Acme Desk',
      version,
      action: { default_title: 'Acme Desk' },
      key: KEY.toString('base64'),
      update_url: 'https://it.acme.example/update.xml',
    });
    expect(manifest('firefox', null, identity)).toMatchObject({
      name: 'Acme Desk',
      version,
      browser_specific_settings: {
        gecko: {
          id: identity.firefox.id,
          update_url: 'https://it.acme.example/updates.json',
          strict_min_version: '140.0',
        },
      },
    });
    expect(manifest('firefox', null, identity)).not.toHaveProperty('key');
  });

  test('names no update address where there is none', () => {
    const identity = identityOf('Acme Desk', KEY, 0, null);
    expect(manifest('chrome', null, identity)).not.toHaveProperty('update_url');
    expect(JSON.stringify(manifest('firefox', null, identity))).not.toContain('update_url');
  });

  test('names no address that is not https to Firefox, which would refuse the manifest', () => {
    const identity = identityOf('Acme Desk', KEY, 0, 'http://127.0.0.1:8080/');
    expect(identity.chrome.updateUrl).toBe('http://127.0.0.1:8080/update.xml');
    expect(identity.firefox).not.toHaveProperty('updateUrl');
  });

  test('reaches the build as it was, and no other than ours', () => {
    const identity = identityOf('Acme Desk', KEY, 7, 'https://it.acme.example/');
    expect(identityFrom(JSON.stringify(identity))).toEqual(identity);
    expect(identityFrom('')).toBeNull();
    expect(() => identityFrom('{"name":""}')).toThrow();
  });

  test('a name that would not be signed is refused, with the way out', () => {
    expect(identityOf('x'.repeat(45), KEY, 0, null).name).toHaveLength(45);
    expect(() => identityOf('x'.repeat(46), KEY, 0, null)).toThrow(/45 characters.*--name/);
  });

  test('a revision that no version can hold is refused', () =>
    expect(() => identityOf('Acme Desk', KEY, 65_536, null)).toThrow(/65535/));
});

test('the update files name the id, the version and the file', () => {
  const published = { id: 'abc', version: '0.1.0.7', file: 'https://it.acme.example/a&b.crx' };
  expect(updateXml(published)).toContain('<app appid="abc">');
  expect(updateXml(published)).toContain(
    '<updatecheck codebase="https://it.acme.example/a&amp;b.crx" version="0.1.0.7" />',
  );
  expect(JSON.parse(updatesJson(published))).toEqual({
    addons: { abc: { updates: [{ version: '0.1.0.7', update_link: 'https://it.acme.example/a&b.crx' }] } },
  });
});

test('an icon is a square PNG', () => {
  expect(readIcon('public/icon/128.png').length).toBeGreaterThan(100);
  expect(() => readIcon('public/icon/16.png')).toThrow(/square PNG/);
  const folder = mkdtempSync(join(tmpdir(), 'deskside-icon-'));
  const file = join(folder, 'icon.png');
  writeFileSync(file, '<svg/>');
  expect(() => readIcon(file)).toThrow(/square PNG/);
  rmSync(folder, { recursive: true });
});
