import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { keyFileOf } from '../../scripts/organisation/signing-key.ts';
import { ownFolder } from '../scripts/folder.ts';

const path = ownFolder();

test('Git leaves alone what admins make beside the config and must not share', () => {
  copyFileSync('.gitignore', path('.gitignore'));
  execFileSync('git', ['init', '--quiet', path('')]);
  const made = [
    keyFileOf('acme.json'),
    'acme.key',
    'deskside-config.key',
    'secrets.json',
    'acme-build/update.xml',
  ];
  const asked = [...made, 'acme.json', 'acme.pub', 'acme.json.sig', 'scripts/config/seal.ts'];
  const { stdout } = spawnSync('git', ['-C', path(''), 'check-ignore', ...asked], { encoding: 'utf8' });
  expect(stdout.trim().split('\n')).toEqual(made);
});
