import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { SOURCES } from '../../scripts/release/sources.ts';
import { sourcesFaults } from '../../scripts/release/sources-faults.ts';
import { ownFolder } from '../scripts/folder.ts';

const path = ownFolder();

test('the zip of the sources is compared with what is under version control, tests left out', () => {
  for (const name of ['package.json', 'lib/a.ts', 'test/a.test.ts', 'acme.key']) {
    mkdirSync(dirname(path(`repository/${name}`)), { recursive: true });
    writeFileSync(path(`repository/${name}`), '');
  }
  const git = (...args: string[]) => execFileSync('git', args, { cwd: path('repository') });
  git('init', '--quiet');
  git('add', 'package.json', 'lib', 'test');
  expect(sourcesFaults(['lib/a.ts', 'package.json'], path('repository'))).toEqual([]);
  expect(sourcesFaults(['acme.key', 'package.json'], path('repository'))).toEqual([
    'acme.key is not under version control',
    'lib/a.ts is missing',
  ]);
});

test('where there is no repository nothing is said', () => {
  mkdirSync(path('unpacked'));
  expect(sourcesFaults([], path('unpacked'))).toBeNull();
});

test('no pattern takes in whatever lies beside the sources', () => {
  expect(SOURCES.filter((pattern) => /^(\*|\.\/|\{[^}]*\*)/.test(pattern))).toEqual([]);
});
